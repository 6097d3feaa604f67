/// The stored form of one event of each case, and of what differs within a case.
///
/// Accounts that people keep hold these very bytes: a change here needs a new format and its reader.
package let goldenEvents = goldenMoneyEvents.merging(goldenPlanEvents) { money, _ in money }

/// Whoever buys, what they use, and what they are told.
private let goldenPlanEvents: [String: String] = [
  "accountOpened": #"""
  {"accountOpened":{"account":{"balance":{"currency":"EUR","minorUnits":0},"balanceEntries":[],\#
  "cart":{"items":[]},"company":{"address":{"city":"Milano","country":"IT","postalCode":"20100",\#
  "street":"Via Roma 1"},"name":"ACME S.r.l.","vatNumber":"IT00743110157"},\#
  "counters":{"cartItems":0,"creditNotes":{},"invoices":{},"mails":0,"offers":0,"orders":0,\#
  "payments":0,"subscriptions":0},"creditNotes":[],"currency":"EUR","id":"acme",\#
  "invoiceRecipients":[],"invoices":[],"kind":{"online":{}},"language":"it",\#
  "lastSeenDay":"2026-11-23","mails":[],"messages":[],"offers":[],"orders":[],\#
  "people":[{"id":"anna@acme.example","name":"Anna Rossi","role":"billingContact"},\#
  {"id":"marco@acme.example","name":"Marco Bianchi","role":"reader"}],"series":"ACME",\#
  "subscriptions":[],"timeZone":"Europe/Rome","triedProducts":[]}}}
  """#,
  "accountOpened, corporate": #"""
  {"accountOpened":{"account":{"balance":{"currency":"EUR","minorUnits":0},"balanceEntries":[],\#
  "cart":{"items":[]},"company":{"address":{"city":"Milano","country":"IT","postalCode":"20100",\#
  "street":"Via Roma 1"},"name":"ACME S.r.l."},"counters":{"cartItems":0,"creditNotes":{},\#
  "invoices":{},"mails":0,"offers":0,"orders":0,"payments":0,"subscriptions":0},"creditNotes":[],\#
  "currency":"EUR","id":"acme","invoiceRecipients":[],"invoices":[],\#
  "kind":{"corporate":{"paymentDays":30,\#
  "representative":{"contact":{"email":"rita@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+39 02 555 0100"},"name":"Rita Verdi"}}},"language":"it","lastSeenDay":"2026-11-23",\#
  "mails":[],"messages":[],"offers":[],"orders":[],"people":[{"id":"anna@acme.example",\#
  "name":"Anna Rossi","role":"billingContact"},{"id":"marco@acme.example","name":"Marco Bianchi",\#
  "role":"reader"}],"purchaseOrder":{"number":"PO-7"},"series":"ACME","subscriptions":[],\#
  "timeZone":"Europe/Rome","triedProducts":[]}}}
  """#,
  "cancellationRemoved": #"""
  {"cancellationRemoved":{"subscription":"sub-1"}}
  """#,
  "cancellationSet": #"""
  {"cancellationSet":{"day":"2026-11-30","subscription":"sub-1"}}
  """#,
  "cartItemAdded": #"""
  {"cartItemAdded":{"item":{"content":{"purchase":{"request":{"frequency":"monthly",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":3}}},"id":"item-1"}}}
  """#,
  "cartItemAdded, added seats": #"""
  {"cartItemAdded":{"item":{"content":{"addSeats":{"request":{"seats":2,"subscription":"sub-1"}}},\#
  "id":"item-3"}}}
  """#,
  "cartItemAdded, change": #"""
  {"cartItemAdded":{"item":{"content":{"change":{"request":{"frequency":"annual",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2,"subscription":"sub-1"}}},\#
  "id":"item-3"}}}
  """#,
  "cartItemAdded, reactivation": #"""
  {"cartItemAdded":{"item":{"content":{"reactivation":{"request":{"frequency":"annual",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2,"subscription":"sub-1"}}},\#
  "id":"item-3"}}}
  """#,
  "cartItemAdded, subscribe": #"""
  {"cartItemAdded":{"item":{"content":{"subscribe":{"request":{"frequency":"annual",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2,"subscription":"sub-1"}}},\#
  "id":"item-3"}}}
  """#,
  "cartItemAdded, trial": #"""
  {"cartItemAdded":{"item":{"content":{"trial":{"request":{"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":1}}},"id":"item-3"}}}
  """#,
  "cartItemChanged": #"""
  {"cartItemChanged":{"item":{"content":{"purchase":{"request":{"frequency":"monthly",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2}}},"id":"item-1"}}}
  """#,
  "cartItemRemoved": #"""
  {"cartItemRemoved":{"item":"item-2"}}
  """#,
  "dayBegan": #"""
  {"dayBegan":{"day":"2026-11-24"}}
  """#,
  "invoiceRecipientsSet": #"""
  {"invoiceRecipientsSet":{"recipients":["accounts@acme.example"]}}
  """#,
  "invoiceRecipientsSet, none": #"""
  {"invoiceRecipientsSet":{"recipients":[]}}
  """#,
  "mailSent": #"""
  {"mailSent":{"mail":{"about":{"order":{"number":"ACME-ORD-000001"}},"body":"Buongiorno\n",\#
  "copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, cancellation": #"""
  {"mailSent":{"mail":{"about":{"cancellationSet":{"subscription":"sub-1"}},"body":"Buongiorno\n",\#
  "copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, cancellation removed": #"""
  {"mailSent":{"mail":{"about":{"cancellationRemoved":{"subscription":"sub-1"}},\#
  "body":"Buongiorno\n","copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, invoice paid": #"""
  {"mailSent":{"mail":{"about":{"invoicePaid":{"number":"ACME-2026-000002"}},\#
  "body":"Buongiorno\n","copies":["accounts@acme.example"],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, offer": #"""
  {"mailSent":{"mail":{"about":{"offerAccepted":{"offer":"offer-1"}},"body":"Buongiorno\n",\#
  "copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, payment failed": #"""
  {"mailSent":{"mail":{"about":{"paymentFailed":{"invoice":"ACME-2026-000002",\#
  "subscription":"sub-1"}},"body":"Buongiorno\n","copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, renewal": #"""
  {"mailSent":{"mail":{"about":{"renewal":{"invoice":"ACME-2026-000002","subscription":"sub-1"}},\#
  "body":"Buongiorno\n","copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, message": #"""
  {"mailSent":{"mail":{"about":{"message":{"to":"representative"}},"body":"Buongiorno\n",\#
  "copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "mailSent, trial": #"""
  {"mailSent":{"mail":{"about":{"trialStarted":{"subscription":"sub-2"}},"body":"Buongiorno\n",\#
  "copies":[],"day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n","recipient":"anna@acme.example",\#
  "title":"Prova avviata: è pronta"}}}
  """#,
  "messageWritten": #"""
  {"messageWritten":{"message":{"author":"anna@acme.example","day":"2026-11-23",\#
  "text":"Two more seats, please.","to":"representative"}}}
  """#,
  "messageWritten, by the vendor": #"""
  {"messageWritten":{"message":{"day":"2026-11-23","text":"Hello","to":"customerService"}}}
  """#,
  "offerClosed": #"""
  {"offerClosed":{"offer":"offer-1","state":{"accepted":{"document":"ACME-2026-000001",\#
  "on":"2026-11-23"}}}}
  """#,
  "offerClosed, expired": #"""
  {"offerClosed":{"offer":"offer-3","state":{"expired":{}}}}
  """#,
  "offerClosed, pending": #"""
  {"offerClosed":{"offer":"offer-1","state":{"pending":{}}}}
  """#,
  "offerClosed, rejected": #"""
  {"offerClosed":{"offer":"offer-2","state":{"rejected":{"on":"2026-11-23"}}}}
  """#,
  "offerMade": #"""
  {"offerMade":{"offer":{"id":"offer-1","items":[{"add":{"plan":{"frequency":"monthly",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":10,"unitPrice":{"currency":"EUR",\#
  "minorUnits":20000}}}}],"lastDay":"2026-12-31","madeOn":"2026-11-23","paymentDays":30,\#
  "state":{"pending":{}},"terms":{"en":"For a year","it":"Per un anno"}}}}
  """#,
  "offerMade, change": #"""
  {"offerMade":{"offer":{"id":"offer-2",\#
  "items":[{"change":{"basis":{"agreed":{"frequency":"monthly","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":10,"unitPrice":{"currency":"EUR","minorUnits":20000}},\#
  "subscription":"sub-1"},"plan":{"frequency":"monthly","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":12,"unitPrice":{"currency":"EUR","minorUnits":20000}}}}],\#
  "lastDay":"2026-12-31","madeOn":"2026-11-23","paymentDays":30,"state":{"pending":{}},\#
  "terms":{"en":"For a year","it":"Per un anno"}}}}
  """#,
  "offerMade, removal": #"""
  {"offerMade":{"offer":{"id":"offer-4",\#
  "items":[{"remove":{"basis":{"agreed":{"frequency":"monthly","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":10,"unitPrice":{"currency":"EUR","minorUnits":20000}},\#
  "subscription":"sub-1"}}}],"lastDay":"2026-12-31","madeOn":"2026-12-23","paymentDays":30,\#
  "state":{"pending":{}},"terms":{"en":"For a year","it":"Per un anno"}}}}
  """#,
  "paymentMethodSet": #"""
  {"paymentMethodSet":{"method":{"brand":"visa","expiry":{"month":12,"year":2028},\#
  "holder":"Anna Rossi","lastFour":"4242","token":"card-1"}}}
  """#,
  "purchaseOrderSet": #"""
  {"purchaseOrderSet":{"purchaseOrder":{"lastDay":"2026-12-31","number":"PO-7"}}}
  """#,
  "purchaseOrderSet, none": #"""
  {"purchaseOrderSet":{}}
  """#,
  "subscriptionChanged": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":3,\#
  "standing":{"paid":{"term":{"anchor":"2026-11-30","frequency":"monthly",\#
  "invoice":"ACME-2026-000002","period":{"end":"2026-12-30","start":"2026-11-30"},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}}}}}}}
  """#,
  "subscriptionChanged, cancelled": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":1,\#
  "standing":{"paid":{"term":{"anchor":"2026-11-08","cancellation":"2026-11-20",\#
  "frequency":"annual","invoice":"ACME-2026-000001","period":{"end":"2027-11-08",\#
  "start":"2026-11-08"},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":6900}}}}}}}
  """#,
  "subscriptionChanged, ended": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":1,\#
  "standing":{"ended":{"ending":{"frequency":"annual","since":"2026-11-08"}}}}}}
  """#,
  "subscriptionChanged, ended trial": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":1,\#
  "standing":{"ended":{"ending":{"since":"2026-11-08"}}}}}}
  """#,
  "subscriptionChanged, past due": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":1,\#
  "standing":{"paid":{"term":{"anchor":"2026-11-08","dunning":{"failedAttempts":1,\#
  "nextAttempt":"2026-11-11"},"frequency":"annual","invoice":"ACME-2026-000001",\#
  "period":{"end":"2027-11-08","start":"2026-11-08"},"treatment":{"category":"standard",\#
  "country":"IT","rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},\#
  "unitPrice":{"currency":"EUR","minorUnits":6900}}}}}}}
  """#,
  "subscriptionChanged, trial": #"""
  {"subscriptionChanged":{"subscription":{"id":"sub-1","plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":1,\#
  "standing":{"trial":{"period":{"end":"2026-11-15","start":"2026-11-08"}}}}}}
  """#,
  "subscriptionEnded": #"""
  {"subscriptionEnded":{"since":"2027-02-06","subscription":"sub-1"}}
  """#,
  "subscriptionPastDue": #"""
  {"subscriptionPastDue":{"dunning":{"failedAttempts":1,"nextAttempt":"2027-01-02"},\#
  "subscription":"sub-1"}}
  """#,
  "subscriptionRecovered": #"""
  {"subscriptionRecovered":{"subscription":"sub-1"}}
  """#,
  "subscriptionRenewed": #"""
  {"subscriptionRenewed":{"subscription":"sub-1","term":{"anchor":"2026-11-30",\#
  "frequency":"monthly","invoice":"ACME-2026-000003","period":{"end":"2027-01-30",\#
  "start":"2026-12-30"},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}}}}
  """#,
  "subscriptionStarted": #"""
  {"subscriptionStarted":{"subscription":{"id":"sub-1","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":2,\#
  "standing":{"paid":{"term":{"anchor":"2026-11-24","frequency":"monthly",\#
  "invoice":"ACME-2026-000001","period":{"end":"2026-12-24","start":"2026-11-24"},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}}}}}}}
  """#,
  "vatNumberSet": #"""
  {"vatNumberSet":{}}
  """#,
  "vatNumberSet, given": #"""
  {"vatNumberSet":{"number":"IT00905811006"}}
  """#,
]
