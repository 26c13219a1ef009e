# How long until the first customer comes out of the pipeline, many times over.
param([string] $Module, [int] $Port)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$null = Get-PartnerCustomer
$times = foreach ($repetition in 1..200) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    foreach ($once in 1) { Get-PartnerCustomer | ForEach-Object { $clock.Stop(); break } }
    $clock.Elapsed.TotalMilliseconds
}
[array]::Sort($times)
"ms=$($times[$times.Count / 2].ToString([cultureinfo]::InvariantCulture))"
