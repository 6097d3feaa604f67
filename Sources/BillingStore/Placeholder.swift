enum BillingStorePlaceholder {}
