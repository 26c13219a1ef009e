BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
    $folder = (Resolve-Path "$PSScriptRoot/../../out/PartnerRelationships").Path

    # What stands for another build: the same file but for these bytes, as many as there were.
    function Edit-Byte([string] $Path, [byte[]] $From, [byte[]] $To) {
        $latin = [Text.Encoding]::GetEncoding('iso-8859-1')
        $text = $latin.GetString([IO.File]::ReadAllBytes($Path))
        $text.Contains($latin.GetString($From)) | Should -BeTrue
        [IO.File]::WriteAllBytes($Path, $latin.GetBytes($text.Replace($latin.GetString($From), $latin.GetString($To))))
    }
}

Describe 'The module' {
    AfterEach {
        Import-Module $folder
        Disconnect-PartnerCenter
    }

    It 'is what its manifest says' {
        $manifest = Test-ModuleManifest "$folder/PartnerRelationships.psd1"
        $module = Get-Module PartnerRelationships
        $module.Guid | Should -Be '4b5b2c26-697f-4ee3-8816-34bf80470eda'
        $module.Version | Should -Be $manifest.Version
        $module.ExportedCmdlets.Keys | Sort-Object | Should -Be ($manifest.ExportedCmdlets.Keys | Sort-Object)
        $module.ExportedAliases.Keys | Sort-Object | Should -Be ($manifest.ExportedAliases.Keys | Sort-Object)
        $module.ExportedVariables.Count | Should -Be 0
        $version = (Get-Command Get-PartnerCustomer).ImplementingType.Assembly.GetName().Version
        "$($version.Major).$($version.Minor).$($version.Build)" | Should -Be "$($manifest.Version)"
    }

    It 'is for both editions, from Windows PowerShell on' {
        $manifest = Import-PowerShellDataFile "$folder/PartnerRelationships.psd1"
        $manifest.PowerShellVersion, $manifest.DotNetFrameworkVersion | Should -Be '5.1', '4.7.2'
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
    }

    It 'has approved verbs only' {
        (Get-Command -Module PartnerRelationships).Verb | Sort-Object -Unique | Should -BeIn (Get-Verb).Verb
    }

    It 'keeps the connection when it is imported again' {
        $null = Connect-Sandbox
        Import-Module $folder -Force
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'comes and goes' {
        Remove-Module PartnerRelationships
        Get-Command Get-PartnerCustomer -ErrorAction Ignore | Should -BeNullOrEmpty
        Import-Module $folder
        $null = Connect-Sandbox
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'works in many runspaces at once' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
        $counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:folder
            $null = Connect-PartnerCenter -Sandbox -SeedCustomers (10 + $_)
            "$_ $(@(Get-PartnerCustomer).Count)"
        }
        $counts | Sort-Object | Should -Be (1..8 | ForEach-Object { "$_ $(10 + $_)" })
    }

    It 'gives every enumeration, and every moment, back as itself from a file, a job or another machine' {
        $enumerations = [PartnerRelationships.PartnerCustomer].Assembly.GetExportedTypes() | Where-Object IsEnum
        $enumerations.Count | Should -BeGreaterThan 20
        foreach ($value in $enumerations | ForEach-Object { [enum]::GetValues($_) }) {
            $copy = $value | Get-Copy
            $copy | Should -Be $value
            $copy.GetType() | Should -Be $value.GetType()
        }
        $moment = [DateTimeOffset]::new(2026, 11, 2, 9, 30, 0, [timespan]::FromHours(2))
        ($moment | Get-Copy).EqualsExact($moment) | Should -BeTrue
    }

    It 'refuses a second copy of itself in one sentence, and the first one goes on' {
        Copy-Item $folder "$TestDrive/PartnerRelationships" -Recurse
        { Import-Module "$TestDrive/PartnerRelationships" } | Should -Throw 'Another copy of PartnerRelationships is loaded*start a new PowerShell*'
        $null = Connect-Sandbox
        Get-PartnerCustomer | Should -HaveCount 40
        Remove-Module PartnerRelationships
        { Import-Module "$TestDrive/PartnerRelationships" } | Should -Throw 'Another copy of PartnerRelationships is loaded*start a new PowerShell*'
    }

    It 'refuses another version of itself in the same sentence' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
        Copy-Item $folder "$TestDrive/Other/PartnerRelationships" -Recurse
        $other = "$TestDrive/Other/PartnerRelationships"
        $version = (Get-Module PartnerRelationships).Version
        $others = [version]::new($version.Major, $version.Minor, 9)
        Edit-Byte "$other/bin/PartnerRelationships.Loader.$version.dll" ([Text.Encoding]::UTF8.GetBytes("Loader.$version")) ([Text.Encoding]::UTF8.GetBytes("Loader.$others"))
        Rename-Item "$other/bin/PartnerRelationships.Loader.$version.dll" "PartnerRelationships.Loader.$others.dll"
        (Get-Content "$other/PartnerRelationships.psd1" -Raw).Replace("Loader.$version", "Loader.$others") | Set-Content "$other/PartnerRelationships.psd1"
        Edit-Byte "$other/bin/net8.0/PartnerRelationships.Shared.dll" ([PartnerRelationships.PartnerCustomer].Module.ModuleVersionId.ToByteArray()) ([guid]::NewGuid().ToByteArray())
        { Import-Module $other } | Should -Throw "Another copy of PartnerRelationships is loaded*from $folder*To use the one in $other*"
    }

    It 'is no second copy where another module brings it along' {
        Set-Content "$TestDrive/Runbook.psm1" "Import-Module '$folder' -Force; function Get-RunbookModule { (Get-Command Get-PartnerCustomer).Module.ModuleBase }"
        Import-Module "$TestDrive/Runbook.psm1"
        Get-RunbookModule | Should -Be $folder
        Remove-Module Runbook
    }

    It 'refuses a constrained language mode in one sentence' {
        $runspace = [runspacefactory]::CreateRunspace()
        $runspace.Open()
        $runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
        $shell = [powershell]::Create($runspace)
        try {
            $null = $shell.AddScript("Import-Module '$folder'").Invoke()
            "$($shell.Streams.Error)" | Should -BeLike '*cannot be imported in the language mode ConstrainedLanguage: it loads libraries.*'
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }
}
