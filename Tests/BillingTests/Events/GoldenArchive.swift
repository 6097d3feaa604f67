/// The stored form of an archived invoice and of an archived credit note.
///
/// Archives that people keep hold these very bytes: a change needs a new format and its reader.
let goldenArchive = [
  #"""
  {"invoice":{"invoice":{"balanceUsed":{"currency":"EUR","minorUnits":0},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100","street":"Via Roma 1"},\#
  "name":"ACME S.r.l."},"copies":[],"corrects":[],"day":"2026-11-23","due":{"currency":"EUR",\#
  "minorUnits":16836},"dueDay":"2026-11-23","gross":{"currency":"EUR","minorUnits":16836},\#
  "kind":"invoice","lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR",\#
  "minorUnits":13800},"period":{"end":"2026-12-23","start":"2026-11-23"},\#
  "plan":{"product":"gotoassist","tier":"standard"},"planName":"GoToAssist Remote Support",\#
  "seatKind":"agent","seats":2,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":6900}}],"net":{"currency":"EUR","minorUnits":13800},"number":"ACME-2026-000001",\#
  "order":"ACME-ORD-000001","seller":{"address":{"city":"Dublin","country":"IE",\#
  "postalCode":"D01 X2Y3","street":"1 Quay Street"},\#
  "customerService":{"email":"care@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+353 1 555 0100"},"name":"Billing Center Ltd","vatNumber":"IE1234567T"},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":3036},"net":{"currency":"EUR",\#
  "minorUnits":13800},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":3036}},\#
  "open":{"currency":"EUR","minorUnits":0},"payments":[{"amount":{"currency":"EUR",\#
  "minorUnits":16836},"brand":"visa","day":"2026-11-23","lastFour":"4242",\#
  "reference":"charge-1"}]},"mails":[{"about":{"order":{"number":"ACME-ORD-000001"}},"body":"",\#
  "copies":[],"day":"2026-11-23","id":"mail-1","message":"","recipient":"anna@acme.example",\#
  "title":""}],"orders":[{"day":"2026-11-23","invoice":"ACME-2026-000001",\#
  "number":"ACME-ORD-000001","quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},\#
  "balanceUsed":{"currency":"EUR","minorUnits":0},"currency":"EUR","due":{"currency":"EUR",\#
  "minorUnits":16836},"gross":{"currency":"EUR","minorUnits":16836},\#
  "items":[{"billingDate":"2026-12-23","frequency":"monthly","item":"item-1","kind":"purchase",\#
  "lines":[{"frequency":"monthly","kind":"charge","net":{"currency":"EUR","minorUnits":13800},\#
  "period":{"end":"2026-12-23","start":"2026-11-23"},"plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":6900}}],\#
  "period":{"end":"2026-12-23","start":"2026-11-23"},"plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":2}],\#
  "net":{"currency":"EUR","minorUnits":13800},"toBalance":{"currency":"EUR","minorUnits":0},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":3036},"net":{"currency":"EUR",\#
  "minorUnits":13800},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":3036}},\#
  "subscriptions":["sub-1"]},{"day":"2026-11-23","number":"ACME-ORD-000002",\#
  "quote":{"balanceAfter":{"currency":"EUR","minorUnits":0},"balanceUsed":{"currency":"EUR",\#
  "minorUnits":0},"currency":"EUR","due":{"currency":"EUR","minorUnits":0},\#
  "gross":{"currency":"EUR","minorUnits":0},"items":[{"item":"item-2","kind":"trial","lines":[],\#
  "period":{"end":"2026-11-30","start":"2026-11-23"},"plan":{"product":"gotowebinar",\#
  "tier":"pro"},"planName":"GoToWebinar Pro","seatKind":"organizer","seats":1}],\#
  "net":{"currency":"EUR","minorUnits":0},"toBalance":{"currency":"EUR","minorUnits":0},"vat":[],\#
  "vatTotal":{"currency":"EUR","minorUnits":0}},"subscriptions":["sub-2"]}]}
  """#,
  #"""
  {"creditNote":{"balanceUsed":{"currency":"EUR","minorUnits":-8137},\#
  "buyer":{"address":{"city":"Milano","country":"IT","postalCode":"20100","street":"Via Roma 1"},\#
  "name":"ACME S.r.l."},"copies":[],"corrects":["ACME-2026-000001"],"day":"2026-11-24",\#
  "due":{"currency":"EUR","minorUnits":0},"dueDay":"2026-11-24","gross":{"currency":"EUR",\#
  "minorUnits":-8137},"kind":"creditNote","lines":[{"days":{"remaining":29,"total":30},\#
  "frequency":"monthly","kind":"credit","net":{"currency":"EUR","minorUnits":-13340},\#
  "period":{"end":"2026-12-23","start":"2026-11-24"},"plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":6900}},\#
  {"days":{"remaining":29,"total":30},"frequency":"monthly","kind":"charge",\#
  "net":{"currency":"EUR","minorUnits":6670},"period":{"end":"2026-12-23","start":"2026-11-24"},\#
  "plan":{"product":"gotoassist","tier":"standard"},"planName":"GoToAssist Remote Support",\#
  "seatKind":"agent","seats":1,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":6900}}],"net":{"currency":"EUR","minorUnits":-6670},"number":"ACME-CN-2026-000001",\#
  "order":"ACME-ORD-000003","seller":{"address":{"city":"Dublin","country":"IE",\#
  "postalCode":"D01 X2Y3","street":"1 Quay Street"},\#
  "customerService":{"email":"care@vendor.example","hours":{"en":"9 to 17","it":"9–17"},\#
  "phone":"+353 1 555 0100"},"name":"Billing Center Ltd","vatNumber":"IE1234567T"},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":-1467},"net":{"currency":"EUR",\#
  "minorUnits":-6670},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":-1467}},"mails":[],\#
  "orders":[{"day":"2026-11-24","invoice":"ACME-CN-2026-000001","number":"ACME-ORD-000003",\#
  "quote":{"balanceAfter":{"currency":"EUR","minorUnits":8137},"balanceUsed":{"currency":"EUR",\#
  "minorUnits":-8137},"currency":"EUR","due":{"currency":"EUR","minorUnits":0},\#
  "gross":{"currency":"EUR","minorUnits":-8137},"items":[{"billingDate":"2026-12-23",\#
  "frequency":"monthly","item":"item-3","kind":"change","lines":[{"days":{"remaining":29,\#
  "total":30},"frequency":"monthly","kind":"credit","net":{"currency":"EUR","minorUnits":-13340},\#
  "period":{"end":"2026-12-23","start":"2026-11-24"},"plan":{"product":"gotoassist",\#
  "tier":"standard"},"planName":"GoToAssist Remote Support","seatKind":"agent","seats":2,\#
  "treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR","minorUnits":6900}},\#
  {"days":{"remaining":29,"total":30},"frequency":"monthly","kind":"charge",\#
  "net":{"currency":"EUR","minorUnits":6670},"period":{"end":"2026-12-23","start":"2026-11-24"},\#
  "plan":{"product":"gotoassist","tier":"standard"},"planName":"GoToAssist Remote Support",\#
  "seatKind":"agent","seats":1,"treatment":{"category":"standard","country":"IT",\#
  "rateBasisPoints":2200,"reason":"buyerHasNoVATNumber"},"unitPrice":{"currency":"EUR",\#
  "minorUnits":6900}}],"period":{"end":"2026-12-23","start":"2026-11-23"},\#
  "plan":{"product":"gotoassist","tier":"standard"},"planName":"GoToAssist Remote Support",\#
  "seatKind":"agent","seats":1,"subscription":"sub-1"}],"net":{"currency":"EUR",\#
  "minorUnits":-6670},"toBalance":{"currency":"EUR","minorUnits":8137},\#
  "vat":[{"amount":{"currency":"EUR","minorUnits":-1467},"net":{"currency":"EUR",\#
  "minorUnits":-6670},"treatment":{"category":"standard","country":"IT","rateBasisPoints":2200,\#
  "reason":"buyerHasNoVATNumber"}}],"vatTotal":{"currency":"EUR","minorUnits":-1467}},\#
  "subscriptions":["sub-1"]}]}
  """#,
]
