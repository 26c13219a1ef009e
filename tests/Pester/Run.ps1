# Runs the suite with the Pester that a build left beside the tests' support, and prints the counts as the other runner does.
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../PartnerRelationships.Testing/bin/Release/net10.0/Pester/Pester.psd1"

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration

# A file or a block that fails outside its tests counts as one failure.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
''
'Pester run summary:'
"  succeeded: $($result.PassedCount)"
"  failed: $failed"
"  skipped: $($result.SkippedCount + $result.NotRunCount + $result.InconclusiveCount)"
if ($failed) { exit 1 }
