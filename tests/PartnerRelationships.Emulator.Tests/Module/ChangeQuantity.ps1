# Tells what is in doubt, changes the quantity of a subscription, and tells it again.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger $Ledger
$one = Get-PartnerCustomer | Select-Object -First 4 | Get-PartnerCustomerSubscription | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' } | Select-Object -First 1
Get-RelationshipEvent -InDoubt | ForEach-Object { "doubt $($_.Detail.Split(' ')[0]) $($_.CustomerId -eq $one.CustomerId)" }
$made = Set-PartnerCustomerSubscription $one.CustomerId $one.SubscriptionId -Quantity 77 -Confirm:$false -WarningAction SilentlyContinue
"made $($made.Quantity)"
"left $(@(Get-RelationshipEvent -InDoubt).Count)"
"there $(@(Get-PartnerCustomerSubscription $one.CustomerId $one.SubscriptionId | Where-Object Quantity -eq 77).Count)"
