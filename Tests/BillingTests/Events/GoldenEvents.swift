/// The stored form of one event of each case, and of what differs within a case.
///
/// Accounts that people keep hold these very bytes: a change here needs a new format and its reader.
let goldenEvents: [String: String] = [
  "accountOpened": #"""
  {"accountOpened":{"account":{"balanceEntries":[],"cart":{"items":[]},\#
  "company":{"address":{"city":"Milano","country":"IT","postalCode":"20100",\#
  "street":"Via Roma 1"},"name":"ACME S.r.l.","vatNumber":"IT00743110157"},\#
  "counters":{"cartItems":0,"invoices":{},"mails":0,"orders":0,"payments":0,\#
  "subscriptions":0},"currency":"EUR","id":"acme","invoices":[],"kind":{"online":{}},\#
  "language":"it","lastSeenDay":"2026-11-23","mails":[],"offers":[],"orders":[],\#
  "people":[{"id":"anna@acme.example","name":"Anna Rossi","role":"billingContact"},\#
  {"id":"marco@acme.example","name":"Marco Bianchi","role":"reader"}],"series":"ACME",\#
  "subscriptions":[],"timeZone":"Europe/Rome","triedProducts":[]}}}
  """#,
  "accountOpened, corporate": #"""
  {"accountOpened":{"account":{"balanceEntries":[],"cart":{"items":[]},\#
  "company":{"address":{"city":"Milano","country":"IT","postalCode":"20100",\#
  "street":"Via Roma 1"},"name":"ACME S.r.l."},"counters":{"cartItems":0,"invoices":{},\#
  "mails":0,"orders":0,"payments":0,"subscriptions":0},"currency":"EUR","id":"acme",\#
  "invoices":[],"kind":{"corporate":{"paymentDays":30,\#
  "representative":{"contact":{"email":"rita@vendor.example","hours":{"en":"9 to 17",\#
  "it":"9–17"},"phone":"+39 02 555 0100"},"name":"Rita Verdi"}}},"language":"it",\#
  "lastSeenDay":"2026-11-23","mails":[],"offers":[{"frequency":"annual","id":"offer-1",\#
  "lastDay":"2026-12-31","madeOn":"2026-11-01","paymentDays":30,\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":10,"terms":{"en":"For a year",\#
  "it":"Per un anno"},"unitPrice":{"currency":"EUR","minorUnits":200000}}],"orders":[],\#
  "people":[{"id":"anna@acme.example","name":"Anna Rossi","role":"billingContact"},\#
  {"id":"marco@acme.example","name":"Marco Bianchi","role":"reader"}],"series":"ACME",\#
  "subscriptions":[],"timeZone":"Europe/Rome","triedProducts":[]}}}
  """#,
  "balanceChanged": #"""
  {"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":700},\#
  "cause":{"openingCredit":{}},"day":"2026-11-23"}}}
  """#,
  "balanceChanged, used": #"""
  {"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":-700},\#
  "cause":{"usedFor":{"invoice":"ACME-2026-000001"}},"day":"2026-11-24"}}}
  """#,
  "cartItemAdded": #"""
  {"cartItemAdded":{"item":{"content":{"purchase":{"request":{"frequency":"monthly",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":3}}},"id":"item-1"}}}
  """#,
  "cartItemAdded, trial": #"""
  {"cartItemAdded":{"item":{"content":{"trial":{"request":{"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":1}}},"id":"item-3"}}}
  """#,
  "cartItemChanged": #"""
  {"cartItemChanged":{"item":{"content":{"purchase":{"request":{"frequency":"annual",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2}}},"id":"item-1"}}}
  """#,
  "cartItemRemoved": #"""
  {"cartItemRemoved":{"item":"item-2"}}
  """#,
  "dayBegan": #"""
  {"dayBegan":{"day":"2026-11-24"}}
  """#,
  "invoiceIssued": #"""
  {"invoiceIssued":{"invoice":{"balanceUsed":{"currency":"EUR","minorUnits":700},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100",\#
  "street":"Via Roma 1"},"name":"ACME S.r.l."},"day":"2026-11-24","due":{"currency":"EUR",\#
  "minorUnits":581972},"dueDay":"2026-11-24","gross":{"currency":"EUR","minorUnits":582672},\#
  "lines":[{"frequency":"annual","kind":"charge","net":{"currency":"EUR",\#
  "minorUnits":477600},"period":{"end":"2027-11-24","start":"2026-11-24"},\#
  "plan":{"product":"gotowebinar","tier":"pro"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer","seats":2,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":238800}}],"net":{"currency":"EUR","minorUnits":477600},\#
  "number":"ACME-2026-000001","order":"ACME-ORD-000001",\#
  "seller":{"address":{"city":"Dublin","country":"IE","postalCode":"D01 X2Y3",\#
  "street":"1 Quay Street"},"customerService":{"email":"care@vendor.example",\#
  "hours":{"en":"9 to 17","it":"9–17"},"phone":"+353 1 555 0100"},\#
  "name":"Billing Center Ltd","vatNumber":"IE1234567T"},"vat":[{"amount":{"currency":"EUR",\#
  "minorUnits":105072},"net":{"currency":"EUR","minorUnits":477600},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":105072}}}}
  """#,
  "invoicePaid": #"""
  {"invoicePaid":{"number":"ACME-2026-000001","payment":{"amount":{"currency":"EUR",\#
  "minorUnits":581972},"brand":"visa","day":"2026-11-24","lastFour":"4242",\#
  "reference":"charge-2"}}}
  """#,
  "mailSent": #"""
  {"mailSent":{"mail":{"about":{"trialStarted":{"subscription":"sub-2"}},"body":"Buongiorno\n",\#
  "day":"2026-11-24","id":"mail-1",\#
  "message":"Subject: =?utf-8?Q?Prova?=\r\n\r\nBuongiorno\r\n",\#
  "recipient":"anna@acme.example","title":"Prova avviata: è pronta"}}}
  """#,
  "orderPlaced": #"""
  {"orderPlaced":{"order":{"day":"2026-11-24","invoice":"ACME-2026-000001",\#
  "number":"ACME-ORD-000001","quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},\#
  "balanceUsed":{"currency":"EUR","minorUnits":700},"currency":"EUR",\#
  "due":{"currency":"EUR","minorUnits":581972},"gross":{"currency":"EUR",\#
  "minorUnits":582672},"items":[{"billingDate":"2027-11-24",\#
  "content":{"purchase":{"request":{"frequency":"annual","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":2}}},"item":"item-1","lines":[{"frequency":"annual","kind":"charge",\#
  "net":{"currency":"EUR","minorUnits":477600},"period":{"end":"2027-11-24",\#
  "start":"2026-11-24"},"plan":{"product":"gotowebinar","tier":"pro"},\#
  "planName":"GoToWebinar Pro","seatKind":"organizer","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":238800}}],\#
  "period":{"end":"2027-11-24","start":"2026-11-24"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer"}],"net":{"currency":"EUR","minorUnits":477600},\#
  "toBalance":{"currency":"EUR","minorUnits":0},"vat":[{"amount":{"currency":"EUR",\#
  "minorUnits":105072},"net":{"currency":"EUR","minorUnits":477600},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":105072}},\#
  "subscriptions":["sub-1"]}}}
  """#,
  "paymentBegan": #"""
  {"paymentBegan":{"intent":{"day":"2026-11-23",\#
  "items":[{"content":{"purchase":{"request":{"frequency":"annual",\#
  "plan":{"product":"gotowebinar","tier":"pro"},"seats":2}}},"id":"item-1"}],\#
  "key":"acme/order/1","method":{"brand":"visa","expiry":{"month":12,"year":2028},\#
  "holder":"Anna Rossi","lastFour":"4242","token":"card-1"},\#
  "quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},"balanceUsed":{"currency":"EUR",\#
  "minorUnits":700},"currency":"EUR","due":{"currency":"EUR","minorUnits":581972},\#
  "gross":{"currency":"EUR","minorUnits":582672},"items":[{"billingDate":"2027-11-23",\#
  "content":{"purchase":{"request":{"frequency":"annual","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":2}}},"item":"item-1","lines":[{"frequency":"annual","kind":"charge",\#
  "net":{"currency":"EUR","minorUnits":477600},"period":{"end":"2027-11-23",\#
  "start":"2026-11-23"},"plan":{"product":"gotowebinar","tier":"pro"},\#
  "planName":"GoToWebinar Pro","seatKind":"organizer","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":238800}}],\#
  "period":{"end":"2027-11-23","start":"2026-11-23"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer"}],"net":{"currency":"EUR","minorUnits":477600},\#
  "toBalance":{"currency":"EUR","minorUnits":0},"vat":[{"amount":{"currency":"EUR",\#
  "minorUnits":105072},"net":{"currency":"EUR","minorUnits":477600},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":105072}},\#
  "seller":{"address":{"city":"Dublin","country":"IE","postalCode":"D01 X2Y3",\#
  "street":"1 Quay Street"},"customerService":{"email":"care@vendor.example",\#
  "hours":{"en":"9 to 17","it":"9–17"},"phone":"+353 1 555 0100"},\#
  "name":"Billing Center Ltd","vatNumber":"IE1234567T"}}}}
  """#,
  "paymentCaptured": #"""
  {"paymentCaptured":{"key":"acme/order/2","reference":"charge-2"}}
  """#,
  "paymentFailed": #"""
  {"paymentFailed":{"key":"acme/order/1","reason":"cardDeclined"}}
  """#,
  "paymentMethodSet": #"""
  {"paymentMethodSet":{"method":{"brand":"visa","expiry":{"month":12,"year":2028},\#
  "holder":"Anna Rossi","lastFour":"4242","token":"card-1"}}}
  """#,
  "subscriptionStarted": #"""
  {"subscriptionStarted":{"subscription":{"id":"sub-1","plan":{"product":"gotowebinar",\#
  "tier":"pro"},"seats":2,"standing":{"paid":{"term":{"anchor":"2026-11-24",\#
  "frequency":"annual","period":{"end":"2027-11-24","start":"2026-11-24"},\#
  "unitPrice":{"currency":"EUR","minorUnits":238800}}}}}}}
  """#,
  "subscriptionStarted, cancelled": #"""
  {"subscriptionStarted":{"subscription":{"id":"sub-4","plan":{"product":"gotoassist",\#
  "tier":"standard"},"seats":1,"standing":{"paid":{"term":{"anchor":"2026-11-08",\#
  "cancellation":"2026-11-20","frequency":"monthly","period":{"end":"2026-12-08",\#
  "start":"2026-11-08"},"unitPrice":{"currency":"EUR","minorUnits":6900}}}}}}}
  """#,
  "subscriptionStarted, ended": #"""
  {"subscriptionStarted":{"subscription":{"id":"sub-3","plan":{"product":"gotoassist",\#
  "tier":"standard"},"seats":1,"standing":{"ended":{"since":"2026-11-01",\#
  "wasTrial":false}}}}}
  """#,
  "subscriptionStarted, trial": #"""
  {"subscriptionStarted":{"subscription":{"id":"sub-2","plan":{"product":"gotomeeting",\#
  "tier":"plus"},"seats":2,"standing":{"trial":{"period":{"end":"2026-12-08",\#
  "start":"2026-11-24"}}}}}}
  """#,
  "vatNumberSet": #"""
  {"vatNumberSet":{"number":"IT00905811006"}}
  """#,
]
