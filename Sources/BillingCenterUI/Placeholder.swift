enum BillingCenterUIPlaceholder {}
