# What PowerShell shows of the objects in ViewSamples.ps1 in a terminal of 80 columns. Approved/ has the approved text, one file
# per type: the default view, then the other one (Format-List of a table, Format-Table of a list). When a view changed on purpose:
#   ./build.sh approve      writes the files again; read the difference before you commit it
# Times are in UTC and the culture is invariant, so that the texts are the same everywhere.
param([switch] $Approve)

. "$PSScriptRoot/Sandbox.ps1"
. "$PSScriptRoot/ViewParts.ps1"
. "$PSScriptRoot/ViewSamples.ps1"

# What PowerShell shows of a type's samples, in both views.
function Show-View([string] $Type, [cultureinfo] $Culture = [cultureinfo]::InvariantCulture, [int] $Width = 79) {
    $zone, $before, $rendering = $env:TZ, [cultureinfo]::CurrentCulture, $PSStyle.OutputRendering
    try {
        $env:TZ = 'UTC'
        [TimeZoneInfo]::ClearCachedData()
        [cultureinfo]::CurrentCulture = $Culture
        $PSStyle.OutputRendering = 'PlainText'
        $objects = $samples[$Type] | ForEach-Object { $_ -as "PartnerRelationships.$Type" }
        # The console leaves the last column of a terminal free.
        $default, $list = ($objects | Out-String -Width $Width), ($objects | Format-List | Out-String -Width $Width)
        $texts = $default, $(if ($default -eq $list) { $objects | Format-Table | Out-String -Width $Width } else { $list })
        foreach ($moment in $hidden.Keys) { $texts = $texts.Replace($moment, $hidden[$moment]) }
        $texts | ForEach-Object { ($_ -split '\r?\n' | ForEach-Object TrimEnd) -join "`n" } | ForEach-Object { $_.Trim("`n") + "`n" }
    }
    finally {
        $env:TZ = $zone
        [TimeZoneInfo]::ClearCachedData()
        [cultureinfo]::CurrentCulture = $before
        $PSStyle.OutputRendering = $rendering
    }
}

if ($Approve) {
    Remove-Item "$PSScriptRoot/Approved/*.txt"
    foreach ($type in $samples.Keys) { Set-Content "$PSScriptRoot/Approved/$type.txt" ((Show-View $type) -join "`n") -NoNewline }
}
