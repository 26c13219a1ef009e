# Changes one thing of one subscription again and again, while somebody else changes another; a line for each change with how it ended, and one for each that was lost.
param([string] $Module, [string] $Address, [string] $Ledger, [int] $Count, [string] $Field)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -TimeoutSec 2 -Ledger $Ledger

function Read-Stubbornly([scriptblock] $read) { foreach ($try in 1..20) { try { return & $read } catch { } } }
$meant = Read-Stubbornly {
    Get-PartnerCustomer -ErrorAction Stop | Get-PartnerCustomerSubscription -ErrorAction Stop | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' } | Select-Object -First 1
}
$first = $meant.Quantity

function Get-Own {
    $now = Read-Stubbornly { Get-PartnerCustomerSubscription $meant.CustomerId $meant.SubscriptionId -ErrorAction Stop }
    if ($Field -eq 'Quantity') { $now.Quantity } else { $now.FriendlyName }
}

$own = Get-Own
foreach ($n in 1..$Count) {
    $wanted = @{ $Field = if ($Field -eq 'Quantity') { $first + $n } else { "Name $n" } }
    $failed = $null
    $null = Set-PartnerCustomerSubscription $meant.CustomerId $meant.SubscriptionId @wanted -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue
    $outcome = if ($failed) { $failed[0].FullyQualifiedErrorId.Split(',')[0] } else { 'done' }
    "set $n $outcome"
    $now = Get-Own
    $may = @(if ($outcome -in 'done', 'ChangeInDoubt') { $wanted[$Field] }; if ($outcome -ne 'done') { $own })
    if ($now -notin $may) { "lost $n $now" }
    $own = $now
}
"doubtful $(@(Get-RelationshipEvent -InDoubt).Count)"
"shows $own"
