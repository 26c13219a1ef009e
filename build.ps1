# Builds, shows, tests, measures and packs the module. Needs a .NET 10 SDK and nothing else. build.sh has the same verbs.
param(
    [ValidateSet('help', 'build', 'demo', 'test', 'bench', 'platforms', 'pack')]
    [string] $Verb = 'help',

    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Names = @()
)

$ErrorActionPreference = 'Stop'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'

$help = @'
Usage: ./build.ps1 VERB
  build          builds everything and stages out/PartnerRelationships
  demo           runs examples/tour.ps1 on a fresh sandbox
  test           builds, and runs every test
  bench [NAME...] measures: import, list, memory, first-object, seed, list-emulator, governor-use, governor-waste, invitations, readiness, removal, journal, resume
  platforms      runs the module on what stands for Windows: Mono and Wine
  pack           packs the staged module into out/
'@

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

function Build-Everything {
    Invoke-DotNet build PartnerRelationships.sln -c Release
}

function Build-Module {
    Invoke-DotNet build src/PartnerRelationships.Cmdlets -c Release -v quiet
    Invoke-DotNet build tools/Shell -c Release -v quiet
}

Push-Location $PSScriptRoot
try {
    switch ($Verb) {
        'help' { $help }
        'build' { Build-Everything }
        'demo' {
            Build-Module
            Invoke-DotNet tools/Shell/bin/Release/net10.0/Shell.dll -Command 'Import-Module ./out/PartnerRelationships; & ./examples/tour.ps1'
        }
        'test' {
            Build-Everything
            Invoke-DotNet test --solution PartnerRelationships.sln -c Release --no-build
            'All tests passed.'
        }
        'bench' {
            Build-Module
            Invoke-DotNet run -c Release --project bench/PartnerRelationships.Bench.csproj '--' @Names
        }
        'platforms' {
            Invoke-DotNet build tests/PartnerRelationships.Platforms.Windows -c Release -v quiet
            Invoke-DotNet run --project tests/PartnerRelationships.Platforms.Standins.Tests -c Release '--' -reporter verbose -noLogo -noColor
        }
        'pack' { Invoke-DotNet build src/PartnerRelationships.Cmdlets -c Release '-t:PackModule' }
    }
}
finally {
    Pop-Location
}
