# Lists once to warm up, then lists everyone and prints how long that took.
param([string] $Module, [int] $WarmUpPort, [int] $Port)
& "$PSScriptRoot/Connect.ps1" $Module $WarmUpPort
$null = Get-PartnerCustomer
& "$PSScriptRoot/Connect.ps1" $Module $Port
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$customers = Get-PartnerCustomer
"ms=$($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))"
"count=$($customers.Count)"
