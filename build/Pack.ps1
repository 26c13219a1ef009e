# Packs out/PartnerRelationships as Publish-PSResource would, without a repository, and makes what came of it the same bytes each time.
param([string] $Destination = "$PSScriptRoot/../out", [string] $Configuration = 'Release')

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$work = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()))
try {
    Compress-PSResource -Path "$root/out/PartnerRelationships" -DestinationPath $work
    # One, whose name tells the version.
    $packed = Get-Item "$work/*.nupkg"
    $package = Join-Path (Convert-Path $Destination) $packed.Name
    & dotnet "$root/tools/PackageBuilder/bin/$Configuration/net10.0/PackageBuilder.dll" settle $packed.FullName $package
    if ($LASTEXITCODE -ne 0) { throw "PackageBuilder ended with $LASTEXITCODE." }
}
finally { Remove-Item $work -Recurse -Force }

$size = (Get-Item $package).Length
$installed = (Get-ChildItem "$root/out/PartnerRelationships" -Recurse -File | Measure-Object Length -Sum).Sum
'{0}: {1:n1} MB, installed {2:n1} MB' -f $package, ($size / 1MB), ($installed / 1MB)
"SHA-256 $((Get-FileHash $package).Hash.ToLowerInvariant())"
