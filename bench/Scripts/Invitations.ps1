# Drafts invitations and exports them as .eml in one pipeline, several times over, each time with a ledger and a folder of its own.
# Prints how long the first round took, and the last, when the process is warm; and the most memory that the process ever had.
param([string] $Module, [string] $Folder, [int] $Count, [int] $WarmUps)
Import-Module $Module
$rows = foreach ($number in 1..$Count) {
    [pscustomobject]@{ CustomerName = "Prospect $number"; Email = "info@prospect$number.example"; Domain = "prospect$number.example"; Channel = 'fair' }
}
$times = foreach ($round in 0..$WarmUps) {
    $null = Connect-PartnerCenter -Sandbox -Path "$Folder/sandbox.db" -SeedCustomers 100 -Ledger "$Folder/ledger-$round.db"
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $rows | New-ResellerInvitation | Export-ResellerInvitation -Path "$Folder/mails-$round" | Out-Null
    $clock.Elapsed.TotalMilliseconds
}
"first=$($times[0].ToString([cultureinfo]::InvariantCulture))"
"ms=$($times[-1].ToString([cultureinfo]::InvariantCulture))"
"bytes=$([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)"
