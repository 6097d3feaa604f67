import TerminalUI

/// Neighbouring cells of one row that have one role.
struct RoleRun: Hashable, Sendable {
  var role: Role
  var columns: Range<Int>
}

extension Frame {
  /// A row as runs of roles, from left to right, without gaps.
  func roleRuns(inRow row: Int) -> [RoleRun] {
    var runs: [RoleRun] = []
    for column in 0..<size.columns {
      let role = self[column, row].role
      if let last = runs.last, last.role == role {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append(RoleRun(role: role, columns: column..<column + 1))
      }
    }
    return runs
  }
}
