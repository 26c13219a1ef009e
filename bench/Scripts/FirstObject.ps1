# How long until the first customer comes out of the pipeline, many times over; the first half warms up.
param([string] $Module, [int] $Port, [int] $Repetitions)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$times = foreach ($repetition in 1..$Repetitions) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    foreach ($once in 1) { Get-PartnerCustomer | ForEach-Object { $clock.Stop(); break } }
    $clock.Elapsed.TotalMilliseconds
}
$times = [double[]] $times[($Repetitions / 2)..($Repetitions - 1)]
[array]::Sort($times)
"ms=$($times[$times.Count / 2].ToString([cultureinfo]::InvariantCulture))"
