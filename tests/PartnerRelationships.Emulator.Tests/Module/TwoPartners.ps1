# Eight runspaces, every other one for the other of two partners: half of them pass the connection, half make it their default.
param([string] $Module, [string] $Addresses, [string] $Tokens, [string] $Ledgers)
Import-Module $Module
$address = $Addresses -split ','
$token = $Tokens -split ','
$connections = 0, 1 | ForEach-Object { & "$PSScriptRoot/Connect.ps1" $address[$_] $token[$_] $Ledgers -TimeoutSec 60 }
$connect = "$PSScriptRoot/Connect.ps1"
0..7 | ForEach-Object -ThrottleLimit 8 -Parallel {
    Import-Module $using:Module
    $partner = $_ % 2
    $given = @{}
    if ($_ -lt 4) { $given.Connection = ($using:connections)[$partner] }
    else { $null = & $using:connect ($using:address)[$partner] ($using:token)[$partner] $using:Ledgers -TimeoutSec 60 }
    foreach ($round in 1..2) {
        Get-PartnerCustomer @given | ForEach-Object { "$partner $($_.CustomerId)" }
        Get-PartnerCustomer @given | Get-PartnerCustomer @given | ForEach-Object { "$partner $($_.CustomerId)" }
    }
}
