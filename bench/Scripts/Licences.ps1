# Gives every user of the bench a licence, with sixteen requests at once. What is counted begins behind the listing.
param([string] $Module, [int] $Port, [string] $Folder, [string] $Customer, [string] $Sku)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint "http://127.0.0.1:$Port/" -AccessToken (ConvertTo-SecureString bench -AsPlainText) -Ledger "$Folder/ledger.db"
$users = @(Get-PartnerCustomerUser $Customer -Name 'Bench *')
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/requests" -Method Delete
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$changes = @($users | Set-PartnerCustomerUserLicense -Add $Sku -ThrottleLimit 16 -Confirm:$false)
"seconds=$($clock.Elapsed.TotalSeconds.ToString([cultureinfo]::InvariantCulture))"
"changed=$(@($changes | Where-Object { -not $_.IsUnchanged }).Count)"
