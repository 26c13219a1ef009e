# Does what a session does, well and badly, and writes all that any stream and any error has to say.
param([string] $Module, [string] $Address, [string] $Token, [string] $Ledger, [string] $Password)
Import-Module $Module
$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
$secret = ConvertTo-SecureString $Token -AsPlainText
Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -TimeoutSec 10 -Ledger $Ledger -Verbose -Debug
$customers = @(Get-PartnerCustomer -Verbose -Debug)
$customers.Count
New-ResellerInvitation 'Kék Tó Kft.' -Domain kekto.example -Verbose -Debug
$customers[0..5] | Remove-CustomerRelationship -Reason 'Rehearsal' -Attest -Confirm:$false -PassThru -Verbose -Debug
$given = ConvertTo-SecureString $Password -AsPlainText
foreach ($n in 1..6) {
    $name = "talk$n@$($customers[0].Domain)"
    New-PartnerCustomerUser $customers[0] $name "Talk $n" -UsageLocation HU -Password $given -Verbose -Debug | Format-List * | Out-String
    $made = Reset-PartnerCustomerUserPassword $customers[0] $name -Verbose -Debug
    $made | Format-List * | Out-String
    # Backwards: it must stand nowhere as it is.
    if ($made) { $letters = $made.Credential.GetNetworkCredential().Password.ToCharArray(); [array]::Reverse($letters); 'backwards ' + -join $letters }
    Reset-PartnerCustomerUserPassword $customers[0] $name -Credential ([pscredential]::new('somebody@else.example', $given)) -Verbose -Debug
    New-PartnerCustomerUser $customers[0] 'no name' X -UsageLocation HU -Password $given -Verbose -Debug
    Set-PartnerCustomerUser $customers[0] $name -FirstName Talk -Verbose -Debug
    $sku = @(Get-PartnerCustomerSku $customers[0] -Verbose -Debug)[0]
    Set-PartnerCustomerUserLicense $customers[0] $name -Add $sku.SkuId -Verbose -Debug
    Get-PartnerCustomerUserLicense $customers[0] $name -Verbose -Debug
    Add-PartnerCustomerRoleMember $customers[0] $name 'Global Reader' -Confirm:$false -Verbose -Debug
    Remove-PartnerCustomerRoleMember $customers[0] $name 'Global Reader' -Confirm:$false -Verbose -Debug
    Remove-PartnerCustomerUser $customers[0] $name -Confirm:$false -Verbose -Debug
    Restore-PartnerCustomerUser $customers[0] $name -Verbose -Debug
}
foreach ($one in $customers[6..20] | Get-PartnerCustomerSubscription -Verbose -Debug | Where-Object Status -eq 'active' | Select-Object -First 3) {
    $one | Set-PartnerCustomerSubscription -Quantity ($one.Quantity + 1) -FriendlyName 'Talk' -Confirm:$false -Verbose -Debug | Format-List * | Out-String
    $one | Set-PartnerCustomerSubscription -EndOfTerm Ends -Confirm:$false -Verbose -Debug
    $one | Suspend-PartnerCustomerSubscription -Confirm:$false -Verbose -Debug
    $one | Resume-PartnerCustomerSubscription -Confirm:$false -Verbose -Debug
    $one | Stop-PartnerCustomerSubscription -Confirm:$false -Verbose -Debug
}
foreach ($n in 1..3) {
    Get-PartnerCustomer $customers[$n].CustomerId -Detailed -Verbose -Debug | Format-List * | Out-String
    Set-PartnerCustomer $customers[$n].CustomerId -Email "talk$n@kekto.example" -City Sopron -Verbose -Debug | Format-List * | Out-String
    Get-PartnerCustomerAgreement $customers[$n].CustomerId -Verbose -Debug | Format-List * | Out-String
    New-PartnerCustomerAgreement $customers[$n].CustomerId -FirstName Talk -LastName "$n" -Email "talk$n@kekto.example" -Confirm:$false -Verbose -Debug | Format-List * | Out-String
    $made = New-PartnerCustomer "Talk $n Ltd" "talk$n" -Email "talk$n@kekto.example" -FirstName Talk -LastName "$n" -AddressLine 'Main Street 1' -City Dublin -PostalCode 'D01 F5P2' -Country IE -Verbose -Debug
    $made | Format-List * | Out-String
    if ($made.Credential) { $letters = $made.Credential.GetNetworkCredential().Password.ToCharArray(); [array]::Reverse($letters); 'backwards ' + -join $letters; 'created' }
}
Get-RelationshipEvent | Format-List * | Out-String
Get-PartnerCustomer -CustomerId ([guid]::NewGuid())
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -Ledger $Ledger -MaximumRetryCount 0
foreach ($round in 1..8) { Get-PartnerCustomer -CustomerId $customers[-1].CustomerId }
Connect-PartnerCenter -Endpoint 'http://elsewhere.example/' -AccessToken $secret -Ledger $Ledger
Connect-PartnerCenter -Endpoint 'https://127.0.0.1:1/' -AccessToken $secret -Ledger $Ledger
foreach ($one in $Error) {
    "$one"; "$($one.Exception)"; "$($one.ErrorDetails)"; "$($one.ErrorDetails.RecommendedAction)"; "$($one.TargetObject)"
    foreach ($property in $one.Exception.PSObject.Properties) { "$($property.Name) $($property.Value)" }
    foreach ($property in $one.Exception.Fault.PSObject.Properties) { "$($property.Name) $($property.Value)" }
}
foreach ($property in (Get-PartnerCenterConnection).PSObject.Properties) { "$($property.Name) $($property.Value)" }
