enum BillingServicePlaceholder {}
