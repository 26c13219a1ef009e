# Lists all customers, ends the relationships with those named in a file in eight runspaces on one connection, and lists again.
param([string] $Module, [string] $Address, [string] $Token, [string] $Named)
Import-Module $Module
# That something is tried again is warned of: that is not what the lines are about.
$WarningPreference = 'SilentlyContinue'
$connection = & "$PSScriptRoot/Connect.ps1" $Address $Token (Split-Path $Named)
Get-PartnerCustomer | ForEach-Object { "before $($_.CustomerId) $($_.Name)" }
$ids = Get-Content $Named
0..7 | ForEach-Object -ThrottleLimit 8 -Parallel {
    Import-Module $using:Module
    $WarningPreference = 'SilentlyContinue'
    $number = $_
    $ids = $using:ids
    $mine = $ids | Where-Object { [array]::IndexOf($ids, $_) % 8 -eq $number }
    $mine | Remove-CustomerRelationship -Connection $using:connection -Reason 'Rehearsal' -Attest -Confirm:$false -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed |
        ForEach-Object { "ended $($_.CustomerId) $($_.Outcome)" }
    $failed | ForEach-Object { "error $($_.FullyQualifiedErrorId)" }
}
Get-PartnerCustomer | ForEach-Object { "after $($_.CustomerId) $($_.Name)" }
