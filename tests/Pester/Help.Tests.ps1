BeforeAll {
    . "$PSScriptRoot/HelpExamples.ps1"
    $commands = (Get-Command -Module PartnerRelationships -CommandType Cmdlet).Name
    $help = $commands | ForEach-Object { Get-Help $_ -Full }
}

# Each test names all that is missing at once; Pester would cut a list short.
Describe 'The help' {
    It 'has an up-to-date page for every command, and for nothing else' {
        & "$PSScriptRoot/../../tools/HelpBuilder/Commands/Read.ps1" "$TestDrive/commands.json"
        $stale = & dotnet $HelpBuilder check "$TestDrive/commands.json"
        $stale -join "`n" | Should -BeNullOrEmpty -Because 'dotnet tools/HelpBuilder/bin/Release/net10.0/HelpBuilder.dll update writes these pages anew'
    }

    It 'has every command, and no other, in the list of docs/COMMANDS.md' {
        $listed = Select-String -Path "$PSScriptRoot/../../docs/COMMANDS.md" -Pattern '^\| \[`([\w-]+)`\]\(en-US/\1\.md\)' | ForEach-Object { $_.Matches[0].Groups[1].Value }
        $listed | Sort-Object | Should -Be ($commands | Sort-Object)
    }

    It 'describes every command' {
        $silent = $help | Where-Object { -not $_.Synopsis.Trim() -or -not ($_.description.Text -join '').Trim() }
        $silent.Name -join "`n" | Should -BeNullOrEmpty
    }

    It 'describes every parameter' {
        $silent = foreach ($command in $help) {
            foreach ($name in (Get-Command $command.Name).Parameters.Keys | Where-Object { $_ -notin [System.Management.Automation.Cmdlet]::CommonParameters }) {
                $parameter = $command.parameters.parameter | Where-Object name -eq $name
                if (-not ($parameter.description.Text -join '').Trim()) { "$($command.Name) -$name" }
            }
        }
        $silent -join "`n" | Should -BeNullOrEmpty
    }

    It 'has two examples of every command, or more, and says what they show' {
        $poor = $help | Where-Object { @($_.examples.example).Count -lt 2 -or ($_.examples.example | Where-Object { -not ($_.remarks.Text -join '').Trim() }) }
        $poor.Name -join "`n" | Should -BeNullOrEmpty
    }

    It 'leads to its page online, and to what is related' {
        $project = (Get-Module PartnerRelationships).ProjectUri.OriginalString
        $lost = $help | Where-Object { @($_.relatedLinks.navigationLink).Count -lt 2 -or @($_.relatedLinks.navigationLink)[0].uri -ne "$project/docs/en-US/$($_.Name).md" }
        $lost.Name -join "`n" | Should -BeNullOrEmpty
    }

    It 'has examples that run as they are printed' {
        $number = 0
        $problems = Get-HelpExample | Group-Object File | ForEach-Object { (Invoke-HelpPage $_.Group "$TestDrive/$((++$number))").Problem } | Where-Object { $_ }
        $problems -join "`n" | Should -BeNullOrEmpty
    }

    It 'has topics' {
        Get-Help about_PartnerRelationships | Should -BeLike '*SHORT DESCRIPTION*'
        $topics = Get-Help about_PartnerRelationships* | Sort-Object Name
        $topics.Name | Should -Be (Get-ChildItem "$PSScriptRoot/../../docs/en-US/about_*.md" | Sort-Object BaseName).BaseName
        $topics[0].Synopsis | Should -BeLike 'Manages the customer relationships*'
        $topics | Where-Object { -not $_.Synopsis.Trim() } | Should -BeNullOrEmpty
    }

    It 'has topics in the language of the user, and the others in English' {
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = 'hu-HU'
            Get-Help about_PartnerRelationships_Invitations | Should -BeLike '*piszkozat*'
            (Get-Help Get-PartnerCustomer).Synopsis | Should -BeLike 'Lists customers*'
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
    }
}
