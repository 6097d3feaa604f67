import Billing
import BillingService
package import TerminalUI

/// What the open program knows of changes that it has not made itself.
struct News: Sendable {
  /// Whether there is some that has not been looked at.
  var isWaiting = false
  /// Whether the account is being read.
  var isBeingRead = false
  /// Whether something was asked of the service meanwhile, so that what is read may be old.
  var isOvertaken = false
  /// Whether a new day has come that nobody was told of.
  var isNewDay = false
}

/// What was found when the account was read again.
package struct Sighting: Sendable {
  let id: AccountID
  let result: Result<SeenAccount, ServiceError>
  /// Whether somebody else had changed it.
  let isChanged: Bool
}

extension BillingCenterApp {
  /// Others' commits, the next day where the account is, the terminal's ground, and while the service
  /// is at work each second.
  package var waits: [Wait<Message>] {
    var waits: [Wait<Message>] = []
    if let watch = setup.watch, let descriptor = watch.descriptor {
      waits.append(.readable(descriptor) { watch.takeNews() ? .news : nil })
    }
    if let session {
      let tomorrow = session.today.advanced(by: 1)
      let zone = session.account.timeZone
      let moment = setup.service.clock.beginning(of: tomorrow, in: zone)
      waits += moment.map { [.moment($0, .news)] } ?? []
    }
    if isBusy { waits.append(.nextSecond(.secondPassed)) }
    if followsGround { waits.append(.background { .ground(isLight: $0.isLight) }) }
    return waits
  }

  /// Reads the account in the background where there is news and nothing else is under way.
  mutating func readNews() -> Effect<Message> {
    guard let session, news.isWaiting, !news.isBeingRead, !isBusy else { return .none }
    news.isWaiting = false
    news.isBeingRead = true
    let (service, watch) = (setup.service, setup.watch)
    let known = session.account
    return .run {
      // Before it is read, so that nothing is missed: the store may have come back since.
      watch?.follow(known.id)
      let result = Result { () throws(ServiceError) in try service.look(at: known.id) }
      let isChanged = (try? result.get()).map { !$0.leftByOthers.hasSameStory(as: known) } ?? false
      return .sighted(Sighting(id: known.id, result: result, isChanged: isChanged))
    }
  }

  /// Shows what was read, unless a request's answer may be newer: then it is read again.
  mutating func take(_ sighting: Sighting) {
    let isOvertaken = news.isOvertaken
    news.isBeingRead = false
    news.isOvertaken = false
    guard sighting.id == session?.account.id else { return }
    guard !isOvertaken else {
      news.isWaiting = true
      return
    }
    switch sighting.result {
    case .failure(let error): notice = .outOfDate(error)
    case .success(let seen):
      see(seen.account)
      if notice?.isOutOfDate == true { notice = nil }
      if news.isNewDay {
        tell(Notice(.accent) { $0.strings.itIsNow($0.today) }, over: [.success, .accent])
      } else if sighting.isChanged {
        // Not over the day that has come, which often brings such changes.
        tell(Notice(.accent) { $0.strings.changedElsewhere }, over: [.success])
      }
      news.isNewDay = false
    }
  }

  /// Shows a notice where there is none yet, or one of these roles.
  private mutating func tell(_ newer: Notice, over roles: Set<Role>) {
    if let notice, !roles.contains(notice.role) { return }
    notice = newer
  }

  /// Follows the day in the account's time zone.
  mutating func refreshToday() {
    // Without the account, which takes a while to copy.
    guard let timeZone = session?.account.timeZone else { return }
    let today = setup.service.today(in: timeZone)
    guard today != session?.today else { return }
    self.session?.today = today
    news.isWaiting = true
    news.isNewDay = true
  }
}

extension Notice {
  /// Says that what others did cannot be shown, why, and what to do.
  fileprivate static func outOfDate(_ error: ServiceError) -> Notice {
    var notice = Notice(.danger) { "\($0.strings.mayBeOutOfDate) \(failure(error).text($0))" }
    notice.isOutOfDate = true
    return notice
  }
}
