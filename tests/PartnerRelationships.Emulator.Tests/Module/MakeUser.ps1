# Tells what is in doubt, makes a user, and tells it again.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger $Ledger
$customer = Get-PartnerCustomer | Select-Object -First 1
Get-RelationshipEvent -InDoubt | ForEach-Object { "doubt $($_.Detail.Split(' ')[0]) $($_.CustomerId -eq $customer.CustomerId)" }
$made = $customer | New-PartnerCustomerUser -UserPrincipalName "ada@$($customer.Domain)" -DisplayName Ada -UsageLocation GB -WarningAction SilentlyContinue
"made $($made.UserPrincipalName)"
"left $(@(Get-RelationshipEvent -InDoubt).Count)"
"there $(@($customer | Get-PartnerCustomerUser -Name 'ada@*').Count)"
