# Makes, changes and deletes users of the first customer; a line for each change with how it ended.
param([string] $Module, [string] $Address, [string] $Ledger, [int] $Count)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -TimeoutSec 2 -Ledger $Ledger
function Get-First { foreach ($try in 1..20) { try { return Get-PartnerCustomer -ErrorAction Stop | Select-Object -First 1 } catch { } } }
$customer = Get-First

function Tell([string] $verb, [string] $name, [scriptblock] $change) {
    $failed = $null
    $null = & $change -ErrorVariable failed -ErrorAction SilentlyContinue
    if ($failed) { "$verb $name $($failed[0].FullyQualifiedErrorId.Split(',')[0])" } else { "$verb $name done" }
}

foreach ($n in 1..$Count) {
    $name = "storm$n@$($customer.Domain)"
    Tell made $name { [CmdletBinding()] param() $customer | New-PartnerCustomerUser -UserPrincipalName $name -DisplayName "Storm $n" -UsageLocation HU }
    Tell set $name { [CmdletBinding()] param() Set-PartnerCustomerUser $customer $name -DisplayName "Calm $n" }
    if ($n % 2) { Tell gone $name { [CmdletBinding()] param() Remove-PartnerCustomerUser $customer $name -Confirm:$false } }
}
"doubtful $(@(Get-RelationshipEvent -InDoubt).Count)"
