# Lists everyone with a command, several times; prints how long the first listing took, and the last, when the process is warm.
param([string] $Module, [int] $Port, [int] $WarmUps, [string] $Command)
$list = [scriptblock]::Create($Command)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$times = foreach ($listing in 0..$WarmUps) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $rows = & $list
    $clock.Elapsed.TotalMilliseconds
}
"first=$($times[0].ToString([cultureinfo]::InvariantCulture))"
"ms=$($times[-1].ToString([cultureinfo]::InvariantCulture))"
"count=$($rows.Count)"
