# Lists everyone a few times until the process is warm, then once more against the clock.
param([string] $Module, [int] $Port, [int] $WarmUps)
& "$PSScriptRoot/Connect.ps1" $Module $Port
foreach ($warmUp in 1..$WarmUps) { $null = Get-PartnerCustomer }
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$customers = Get-PartnerCustomer
"ms=$($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))"
"count=$($customers.Count)"
