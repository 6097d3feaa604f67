enum ScreenSnapshotsPlaceholder {}
