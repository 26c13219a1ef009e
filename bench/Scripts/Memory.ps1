# Lists everyone with a command, without keeping anyone, and prints the most memory that the process ever had.
param([string] $Module, [int] $Port, [string] $Command)
& "$PSScriptRoot/Connect.ps1" $Module $Port
& ([scriptblock]::Create($Command)) | Out-Null
"bytes=$([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)"
