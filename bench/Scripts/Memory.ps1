# Lists everyone without keeping anyone, and prints the most memory that the process ever had.
param([string] $Module, [int] $Port)
& "$PSScriptRoot/Connect.ps1" $Module $Port
Get-PartnerCustomer | Out-Null
"bytes=$([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)"
