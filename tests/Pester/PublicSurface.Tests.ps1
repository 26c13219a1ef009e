# Types are named as PowerShell 7 names them.
Describe 'What scripts can rely on' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
    BeforeAll {
        . "$PSScriptRoot/PublicSurface.ps1"
    }

    It 'is as it was approved' {
        $changed = @(Compare-PublicSurface) -join "`n"
        if ($changed) { throw "The public surface changed (- gone, + new). Where that is on purpose, ./build.sh approve takes it, and CHANGELOG.md tells users:`n$changed" }
    }
}
