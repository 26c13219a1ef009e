# Packs the staged module twice, publishes it to a folder, finds it there and installs it where this process keeps modules, which is in a folder of the test's.
param([string] $Root, [string] $Work, [string] $Configuration)

$ErrorActionPreference = 'Stop'
$null = New-Item -ItemType Directory "$Work/repository", "$Work/again"
& "$Root/build/Pack.ps1" -Destination $Work -Configuration $Configuration | Out-Null
& "$Root/build/Pack.ps1" -Destination "$Work/again" -Configuration $Configuration | Out-Null

Register-PSResourceRepository -Name Folder -Uri "$Work/repository" -Trusted
Publish-PSResource -NupkgPath (Get-Item "$Work/*.nupkg").FullName -Repository Folder
$found = Find-PSResource PartnerRelationships -Repository Folder
"found $($found.Name) $($found.Version), licence $($found.LicenseUri)"
Find-PSResource -Tag GDAP -Repository Folder | ForEach-Object { "by its tag $($_.Name)" }
Install-PSResource PartnerRelationships -Repository Folder
"installed $((Get-InstalledPSResource PartnerRelationships).InstalledLocation)"
