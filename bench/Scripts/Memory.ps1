# Lists everyone with a command, some times over, without keeping anyone, and prints the most memory that the process ever had.
param([string] $Module, [int] $Port, [string] $Command, [int] $Times)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$list = [scriptblock]::Create($Command)
foreach ($time in 1..$Times) { & $list | Out-Null }
"bytes=$([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)"
