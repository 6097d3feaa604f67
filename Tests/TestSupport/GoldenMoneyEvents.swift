/// Payments, orders, documents and the balance, as they are stored.
let goldenMoneyEvents: [String: String] = [
  "balanceChanged": #"""
  {"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":700},\#
  "cause":{"openingCredit":{}},"day":"2026-11-23"}}}
  """#,
  "balanceChanged, credited": #"""
  {"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":244000},\#
  "cause":{"creditedBy":{"creditNote":"ACME-CN-2026-000001"}},"day":"2026-12-23"}}}
  """#,
  "balanceChanged, used": #"""
  {"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":-18024},\#
  "cause":{"usedFor":{"invoice":"ACME-2027-000003"}},"day":"2027-02-06"}}}
  """#,
  "invoiceCredited": #"""
  {"invoiceCredited":{"creditNote":"ACME-CN-2027-000002","number":"ACME-2027-000001"}}
  """#,
  "invoiceIssued": #"""
  {"invoiceIssued":{"invoice":{"balanceUsed":{"currency":"EUR","minorUnits":700},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100","street":"Via Roma 1"},\#
  "name":"ACME S.r.l."},"copies":[],"corrects":[],"day":"2026-11-24","due":{"currency":"EUR",\#
  "minorUnits":55176},"dueDay":"2026-11-24","gross":{"currency":"EUR","minorUnits":55876},\#
  "kind":"invoice","lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR",\#
  "minorUnits":45800},"period":{"end":"2026-12-24","start":"2026-11-24"},\#
  "plan":{"product":"gotowebinar","tier":"pro"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer","seats":2,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":22900}}],"net":{"currency":"EUR","minorUnits":45800},"number":"ACME-2026-000001",\#
  "order":"ACME-ORD-000001","purchaseOrder":"PO-7","seller":{"address":{"city":"Dublin",\#
  "country":"IE","postalCode":"D01 X2Y3","street":"1 Quay Street"},\#
  "customerService":{"email":"care@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+353 1 555 0100"},"name":"Billing Center Ltd","vatNumber":"IE1234567T"},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":10076},"net":{"currency":"EUR",\#
  "minorUnits":45800},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":10076}}}}
  """#,
  "invoiceIssued, credit note": #"""
  {"invoiceIssued":{"invoice":{"balanceUsed":{"currency":"EUR","minorUnits":-244000},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100","street":"Via Roma 1"},\#
  "name":"ACME S.r.l."},"copies":["accounts@acme.example"],"corrects":["ACME-2026-000002"],"day":"2026-12-23",\#
  "due":{"currency":"EUR","minorUnits":0},"dueDay":"2027-01-22","gross":{"currency":"EUR",\#
  "minorUnits":-244000},"kind":"creditNote","lines":[{"days":{"remaining":31,"total":31},\#
  "frequency":"monthly","kind":"credit","net":{"currency":"EUR","minorUnits":-200000},\#
  "period":{"end":"2027-01-23","start":"2026-12-23"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":10,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":20000}}],\#
  "net":{"currency":"EUR","minorUnits":-200000},"number":"ACME-CN-2026-000001",\#
  "seller":{"address":{"city":"Dublin","country":"IE","postalCode":"D01 X2Y3",\#
  "street":"1 Quay Street"},"customerService":{"email":"care@vendor.example",\#
  "hours":{"en":"9 to 17","it":"9–17"},"phone":"+353 1 555 0100"},"name":"Billing Center Ltd",\#
  "vatNumber":"IE1234567T"},"vat":[{"amount":{"currency":"EUR","minorUnits":-44000},\#
  "net":{"currency":"EUR","minorUnits":-200000},"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR",\#
  "minorUnits":-44000}}}}
  """#,
  "invoiceIssued, taken back": #"""
  {"invoiceIssued":{"invoice":{"balanceUsed":{"currency":"EUR","minorUnits":0},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100","street":"Via Roma 1"},\#
  "name":"ACME S.r.l."},"copies":[],"corrects":["ACME-2027-000002"],"day":"2027-02-06",\#
  "due":{"currency":"EUR","minorUnits":-6344},"dueDay":"2027-02-06","gross":{"currency":"EUR",\#
  "minorUnits":-6344},"kind":"creditNote","lines":[{"frequency":"monthly","kind":"credit",\#
  "net":{"currency":"EUR","minorUnits":-5200},"period":{"end":"2027-02-28","start":"2027-01-30"},\#
  "plan":{"product":"gotomeeting","tier":"plus"},"planName":"GoToMeeting Plus",\#
  "seatKind":"organizer","seats":2,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":2600}}],"net":{"currency":"EUR","minorUnits":-5200},"number":"ACME-CN-2027-000003",\#
  "seller":{"address":{"city":"Dublin","country":"IE","postalCode":"D01 X2Y3",\#
  "street":"1 Quay Street"},"customerService":{"email":"care@vendor.example",\#
  "hours":{"en":"9 to 17","it":"9–17"},"phone":"+353 1 555 0100"},"name":"Billing Center Ltd",\#
  "vatNumber":"IE1234567T"},"vat":[{"amount":{"currency":"EUR","minorUnits":-1144},\#
  "net":{"currency":"EUR","minorUnits":-5200},"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR",\#
  "minorUnits":-1144}}}}
  """#,
  "invoicePaid": #"""
  {"invoicePaid":{"number":"ACME-2026-000001","payment":{"amount":{"currency":"EUR",\#
  "minorUnits":55176},"brand":"visa","day":"2026-11-24","lastFour":"4242",\#
  "reference":"charge-2"}}}
  """#,
  "orderPlaced": #"""
  {"orderPlaced":{"order":{"day":"2026-11-24","invoice":"ACME-2026-000001",\#
  "number":"ACME-ORD-000001","quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},\#
  "balanceUsed":{"currency":"EUR","minorUnits":700},"currency":"EUR","due":{"currency":"EUR",\#
  "minorUnits":55176},"gross":{"currency":"EUR","minorUnits":55876},\#
  "items":[{"billingDate":"2026-12-24","frequency":"monthly","item":"item-1","kind":"purchase",\#
  "lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR","minorUnits":45800},\#
  "period":{"end":"2026-12-24","start":"2026-11-24"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}}],\#
  "period":{"end":"2026-12-24","start":"2026-11-24"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":2}],\#
  "net":{"currency":"EUR","minorUnits":45800},"toBalance":{"currency":"EUR","minorUnits":0},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":10076},"net":{"currency":"EUR",\#
  "minorUnits":45800},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":10076}},\#
  "subscriptions":["sub-1"]}}}
  """#,
  "orderPlaced, two changes": #"""
  {"orderPlaced":{"order":{"day":"2026-11-30","invoice":"ACME-2026-000002",\#
  "number":"ACME-ORD-000002","quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},\#
  "balanceUsed":{"currency":"EUR","minorUnits":0},"currency":"EUR","due":{"currency":"EUR",\#
  "minorUnits":45457},"gross":{"currency":"EUR","minorUnits":45457},\#
  "items":[{"billingDate":"2026-12-30","frequency":"monthly","item":"item-3","kind":"addSeats",\#
  "lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR","minorUnits":68700},\#
  "period":{"end":"2026-12-30","start":"2026-11-30"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":3,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}},\#
  {"days":{"remaining":24,"total":30},"frequency":"monthly","kind":"credit",\#
  "net":{"currency":"EUR","minorUnits":-36640},"period":{"end":"2026-12-24","start":"2026-11-30"},\#
  "plan":{"product":"gotowebinar","tier":"pro"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer","seats":2,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":22900}}],"period":{"end":"2026-12-30","start":"2026-11-30"},\#
  "plan":{"product":"gotowebinar","tier":"pro"},"planName":"GoToWebinar Pro",\#
  "seatKind":"organizer","seats":3,"subscription":"sub-1"},{"billingDate":"2026-12-30",\#
  "frequency":"monthly","item":"item-4","kind":"subscribe","lines":[{"frequency":"monthly",\#
  "kind":"charge","net":{"currency":"EUR","minorUnits":5200},"period":{"end":"2026-12-30",\#
  "start":"2026-11-30"},"plan":{"product":"gotomeeting","tier":"plus"},\#
  "planName":"GoToMeeting Plus","seatKind":"organizer","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":2600}}],\#
  "period":{"end":"2026-12-30","start":"2026-11-30"},"plan":{"product":"gotomeeting",\#
  "tier":"plus"},"planName":"GoToMeeting Plus","seatKind":"organizer","seats":2,\#
  "subscription":"sub-2","trialDaysGivenUp":8}],"net":{"currency":"EUR","minorUnits":37260},\#
  "toBalance":{"currency":"EUR","minorUnits":0},"vat":[{"amount":{"currency":"EUR",\#
  "minorUnits":8197},"net":{"currency":"EUR","minorUnits":37260},\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":8197}},\#
  "subscriptions":["sub-1","sub-2"]}}}
  """#,
  "paymentBegan": #"""
  {"paymentBegan":{"intent":{"amount":{"currency":"EUR","minorUnits":55176},"day":"2026-11-23",\#
  "key":"acme/order/1","method":{"brand":"visa","expiry":{"month":12,"year":2028},\#
  "holder":"Anna Rossi","lastFour":"4242","token":"card-1"},\#
  "purpose":{"order":{"order":{"quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},\#
  "balanceUsed":{"currency":"EUR","minorUnits":700},"currency":"EUR","due":{"currency":"EUR",\#
  "minorUnits":55176},"gross":{"currency":"EUR","minorUnits":55876},\#
  "items":[{"billingDate":"2026-12-23","frequency":"monthly","item":"item-1","kind":"purchase",\#
  "lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR","minorUnits":45800},\#
  "period":{"end":"2026-12-23","start":"2026-11-23"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":22900}}],\#
  "period":{"end":"2026-12-23","start":"2026-11-23"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":2}],\#
  "net":{"currency":"EUR","minorUnits":45800},"toBalance":{"currency":"EUR","minorUnits":0},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":10076},"net":{"currency":"EUR",\#
  "minorUnits":45800},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":10076}},\#
  "seller":{"address":{"city":"Dublin","country":"IE","postalCode":"D01 X2Y3",\#
  "street":"1 Quay Street"},"customerService":{"email":"care@vendor.example",\#
  "hours":{"en":"9 to 17","it":"9–17"},"phone":"+353 1 555 0100"},"name":"Billing Center Ltd",\#
  "vatNumber":"IE1234567T"}}}}}}}
  """#,
  "paymentBegan, invoice": #"""
  {"paymentBegan":{"intent":{"amount":{"currency":"EUR","minorUnits":244000},"day":"2026-12-23",\#
  "key":"acme/invoice/ACME-2026-000002/2","method":{"brand":"visa","expiry":{"month":12,\#
  "year":2028},"holder":"Anna Rossi","lastFour":"4242","token":"card-1"},\#
  "purpose":{"invoice":{"number":"ACME-2026-000002"}}}}}
  """#,
  "paymentBegan, last attempt": #"""
  {"paymentBegan":{"intent":{"amount":{"currency":"EUR","minorUnits":6344},"day":"2027-02-06",\#
  "key":"acme/renewal/sub-2/2027-01-30/4","method":{"brand":"visa","expiry":{"month":12,\#
  "year":2028},"holder":"Anna Rossi","lastFour":"4242","token":"card-1"},\#
  "purpose":{"renewal":{"renewal":{"attempt":4,"boundary":"2027-01-30",\#
  "invoice":"ACME-2027-000002","seller":{"address":{"city":"Dublin","country":"IE",\#
  "postalCode":"D01 X2Y3","street":"1 Quay Street"},\#
  "customerService":{"email":"care@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+353 1 555 0100"},"name":"Billing Center Ltd","vatNumber":"IE1234567T"},\#
  "subscription":"sub-2"}}}}}}
  """#,
  "paymentBegan, renewal": #"""
  {"paymentBegan":{"intent":{"amount":{"currency":"EUR","minorUnits":6344},"day":"2027-02-04",\#
  "key":"acme/renewal/sub-2/2027-01-30/3","method":{"brand":"visa","expiry":{"month":12,\#
  "year":2028},"holder":"Anna Rossi","lastFour":"4242","token":"card-1"},\#
  "purpose":{"renewal":{"renewal":{"attempt":3,"boundary":"2027-01-30",\#
  "invoice":"ACME-2027-000002","nextAttempt":"2027-02-06","seller":{"address":{"city":"Dublin",\#
  "country":"IE","postalCode":"D01 X2Y3","street":"1 Quay Street"},\#
  "customerService":{"email":"care@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+353 1 555 0100"},"name":"Billing Center Ltd","vatNumber":"IE1234567T"},\#
  "subscription":"sub-2"}}}}}}
  """#,
  "paymentCaptured": #"""
  {"paymentCaptured":{"key":"acme/order/2","reference":"charge-2"}}
  """#,
  "paymentFailed": #"""
  {"paymentFailed":{"key":"acme/order/1","reason":"cardDeclined"}}
  """#,
]
