# Makes, changes and deletes users of the first customer, gives them a role, and changes and creates accounts; a line for each change with how it ended.
param([string] $Module, [string] $Address, [string] $Ledger, [int] $Count)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -TimeoutSec 2 -Ledger $Ledger
function Get-All { foreach ($try in 1..20) { try { return Get-PartnerCustomer -ErrorAction Stop } catch { } } }
$all = @(Get-All)
$customer = $all[0]

function Tell([string] $verb, [string] $name, [scriptblock] $change) {
    $failed = $null
    $null = & $change -ErrorVariable failed -ErrorAction SilentlyContinue
    if ($failed) { "$verb $name $($failed[0].FullyQualifiedErrorId.Split(',')[0])" } else { "$verb $name done" }
}

foreach ($n in 1..$Count) {
    $name = "storm$n@$($customer.Domain)"
    Tell made $name { [CmdletBinding()] param() $customer | New-PartnerCustomerUser -UserPrincipalName $name -DisplayName "Storm $n" -UsageLocation HU }
    Tell set $name { [CmdletBinding()] param() Set-PartnerCustomerUser $customer $name -DisplayName "Calm $n" }
    if ($n % 4 -eq 0) {
        $one = $all[$n].CustomerId
        $who = @{ FirstName = 'Ada'; LastName = "Hill $n"; Email = "ada$n@hill.example" }
        Tell role $name { [CmdletBinding()] param() Add-PartnerCustomerRoleMember $customer $name 'Global Reader' -Confirm:$false }
        Tell billing $one { [CmdletBinding()] param() Set-PartnerCustomer $one -City "Town $n" }
        Tell agreement $one { [CmdletBinding()] param() New-PartnerCustomerAgreement $one @who -Confirm:$false }
        Tell customer $n { [CmdletBinding()] param() New-PartnerCustomer "Storm $n" "storm$n" @who -AddressLine 'Main Street 1' -City Dublin -PostalCode 'D01 F5P2' -Country IE -WarningAction SilentlyContinue }
    }
    if ($n % 2) { Tell gone $name { [CmdletBinding()] param() Remove-PartnerCustomerUser $customer $name -Confirm:$false } }
}
"doubtful $(@(Get-RelationshipEvent -InDoubt).Count)"
