# Gives users of a customer a licence and a role, takes both again, and tells how each change ended.
param([string] $Module, [string] $Address, [string] $Ledger, [string] $Customer, [string] $Sku)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -TimeoutSec 2 -Ledger $Ledger
function Get-Users { while ($true) { try { return Get-PartnerCustomerUser $Customer -Name 'Storm *' -ErrorAction Stop } catch { } } }
$users = @(Get-Users)

function Tell([string] $verb, [scriptblock] $change) {
    $failed = $null
    $changed = @(& $change -ErrorVariable failed -ErrorAction SilentlyContinue)
    "$verb done $($changed.Count)"
    foreach ($one in $failed) { "$verb $($one.FullyQualifiedErrorId.Split(',')[0])" }
}

Tell given { [CmdletBinding()] param() $users | Set-PartnerCustomerUserLicense -Add $Sku }
Tell added { [CmdletBinding()] param() $users | Add-PartnerCustomerRoleMember -Role 'Helpdesk Administrator' -Confirm:$false }
Tell taken { [CmdletBinding()] param() $users | Set-PartnerCustomerUserLicense -Remove $Sku }
Tell left { [CmdletBinding()] param() $users | Remove-PartnerCustomerRoleMember -Role 'Helpdesk Administrator' -Confirm:$false -PassThru }
"doubtful $(@(Get-RelationshipEvent -InDoubt).Count)"
