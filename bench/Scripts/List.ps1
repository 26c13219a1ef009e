# Lists everyone with a command, several times; prints how long the first listing took, and the median of the last ones, when the process is warm.
param([string] $Module, [int] $Port, [int] $WarmUps, [int] $Counted, [string] $Command)
$list = [scriptblock]::Create($Command)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$times = foreach ($listing in 1..($WarmUps + $Counted)) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $rows = & $list
    $clock.Elapsed.TotalMilliseconds
}
"first=$($times[0].ToString([cultureinfo]::InvariantCulture))"
$warm = @($times | Select-Object -Last $Counted | Sort-Object)[[int][math]::Floor($Counted / 2)]
"ms=$($warm.ToString([cultureinfo]::InvariantCulture))"
"count=$($rows.Count)"
