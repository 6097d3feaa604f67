enum BillingDocumentsPlaceholder {}
