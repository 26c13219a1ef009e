# Checks every customer with sixteen requests at once. What is counted begins behind the listing.
param([string] $Module, [int] $Port)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$all = @(Get-PartnerCustomer)
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/requests" -Method Delete
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$checked = @($all | Get-CustomerRemovalReadiness -ThrottleLimit 16)
"seconds=$($clock.Elapsed.TotalSeconds.ToString([cultureinfo]::InvariantCulture))"
"checked=$($checked.Count)"
