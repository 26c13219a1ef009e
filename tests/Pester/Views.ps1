# What PowerShell shows, of the objects in ViewSamples.ps1, in a terminal of 80 columns. What was approved lies in Approved/,
# a file for each type: the view that comes by itself, then the list of all that the type shows. When a view changed on purpose:
#   ./build.sh approve      writes them anew; read the difference before you commit it
# Moments are at UTC and the culture is the invariant one, so that the texts are the same everywhere.
param([switch] $Approve)

. "$PSScriptRoot/Sandbox.ps1"
. "$PSScriptRoot/ViewParts.ps1"
. "$PSScriptRoot/ViewSamples.ps1"

# What PowerShell shows of a type's samples, as its own view and as a list.
function Show-View([string] $Type, [cultureinfo] $Culture = [cultureinfo]::InvariantCulture) {
    $zone, $before, $rendering = $env:TZ, [cultureinfo]::CurrentCulture, $PSStyle.OutputRendering
    try {
        $env:TZ = 'UTC'
        [TimeZoneInfo]::ClearCachedData()
        [cultureinfo]::CurrentCulture = $Culture
        $PSStyle.OutputRendering = 'PlainText'
        $objects = $samples[$Type] | ForEach-Object { $_ -as "PartnerRelationships.$Type" }
        # The console leaves the last column of a terminal free.
        $texts = ($objects | Out-String -Width 79), ($objects | Format-List | Out-String -Width 79)
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
