# Tells what is in doubt, creates a customer, and tells it again.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger $Ledger
Get-RelationshipEvent -InDoubt | ForEach-Object { "doubt $($_.Detail.Split(' ')[0]) $($_.Detail.Split(' ')[1] -eq 'hill.onmicrosoft.com')" }
$made = New-PartnerCustomer 'Hill Ltd' hill -Email it@hill.example -FirstName Ada -LastName Hill -AddressLine 'Main Street 1' -City Dublin -PostalCode 'D01 F5P2' -Country IE -WarningAction SilentlyContinue
"made $($made.Domain)"
"left $(@(Get-RelationshipEvent -InDoubt).Count)"
"there $(@(Get-PartnerCustomer -Domain 'hill.onmicrosoft.com').Count)"
