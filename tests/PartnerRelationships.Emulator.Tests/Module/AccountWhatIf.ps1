# Says what would be done to customers' accounts, and does none of it.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger $Ledger
$customers = Get-PartnerCustomer | Select-Object -First 3
$new = @{ Email = 'it@hill.example'; FirstName = 'Ada'; LastName = 'Hill'; AddressLine = 'Main Street 1'; City = 'Dublin'; PostalCode = 'D01 F5P2'; Country = 'IE' }
New-PartnerCustomer 'Hill Ltd' hill @new -IndirectReseller (Get-IndirectReseller)[0] -WhatIf
New-PartnerCustomer 'Hill Ltd' $customers[0].Domain @new -WhatIf -ErrorAction SilentlyContinue -ErrorVariable failed
"refused $($failed[0].FullyQualifiedErrorId.Split(',')[0])"
$customers | Set-PartnerCustomer -Email it@hill.example -WhatIf
$customers | New-PartnerCustomerAgreement -FirstName Ada -LastName Hill -Email it@hill.example -WhatIf
"events $(@(Get-RelationshipEvent).Count)"
