enum ScreenSnapshotsTestingPlaceholder {}
