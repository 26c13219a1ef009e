BeforeDiscovery {
    # Every type that has a view or a set of properties of its own.
    $types = Get-ChildItem "$PSScriptRoot/../../out/PartnerRelationships/*.ps1xml" |
        Select-Xml '//ViewSelectedBy/TypeName | /Types/Type/Name' | ForEach-Object { $_.Node.InnerText } |
        Where-Object { $_ -like 'PartnerRelationships.*' } | ForEach-Object { $_.Split('.')[-1] } | Sort-Object -Unique
}

# The texts are those of PowerShell 7, and the zone of a process can be set on Unix only.
Describe 'View' -Skip:($PSVersionTable.Platform -ne 'Unix') {
    BeforeAll {
        . "$PSScriptRoot/Views.ps1"
    }

    It '<_> is as it was approved at 80 columns' -ForEach $types {
        (Show-View $_) -join "`n" | Should -BeExactly (Get-Content "$PSScriptRoot/Approved/$_.txt" -Raw) -Because 'a view that changed on purpose is approved with ./build.sh approve'
    }

    It '<_> has its headers in one line at 80 columns' -ForEach $types {
        $lines = @((Show-View $_)[0] -split "`n" | Where-Object { $_ })
        $table = @($lines -match '^ *-')
        $isGrouped = $lines[0] -match '^   \w+: '
        if ($table) { $lines.IndexOf($table[0]) | Should -Be (1 + $isGrouped) }
    }

    It '<_> shows the same times in every culture, and that they are in UTC' -ForEach $types {
        $dates = { [regex]::Matches(((Show-View $_ $args[0]) -join ' '), '\d{4}-\d\d-\d\d( \d\d:\d\d:\d\dZ)?').Value -join ' ' }
        & $dates ar-SA | Should -BeExactly (& $dates '')
        & $dates '' | Should -Not -Match '\d \d\d:\d\d:\d\d[^Z]'
        (Show-View $_ ar-SA) -join ' ' | Should -Not -Match '14[45]\d|\d/\d\d/\d'
    }

    It '<_> goes to a table and to JSON in words' -ForEach $types {
        $objects = $samples[$_] -as "PartnerRelationships.$_[]"
        # Of a secret there is nothing else to be seen.
        $secrets = 'System\.(Security\.SecureString|Management\.Automation\.PSCredential)'
        $objects | ConvertTo-Csv | Select-Object -Skip 1 | Out-String | ForEach-Object { $_ -replace $secrets } | Should -Not -Match 'System\.|PartnerRelationships\.'
        $objects | ConvertTo-Json -Depth 1 -WarningAction SilentlyContinue | ForEach-Object { $_ -replace $secrets } | Should -Not -Match 'System\.|PartnerRelationships\.'
    }

    # A word that fits into its column stands in the wide table as well; only what is cut with an ellipsis, or longer than the column, does not.
    It '<_> breaks no word of a table at 80 columns' -ForEach $types {
        $words = { [regex]::Split((((Show-View $_ -Width $args[0]) | Where-Object { $_ -match '(?m)^ *-+( +-+)* *$' }) -join ' '), '\s+') }
        $wide = & $words 400
        & $words 79 | Where-Object { $_ -and $_ -notmatch '…|-{3}|[0-9a-f]{4,}-|^-+$|://|^[^ ]{24,}$' -and $_ -notin $wide } | Should -BeNullOrEmpty
    }

    It 'shows every output type of a command as a table and as a list' {
        $outputs = Get-Command -Module PartnerRelationships -CommandType Cmdlet | ForEach-Object { $_.OutputType.Name } | Where-Object { $_ -like 'PartnerRelationships.*' } | ForEach-Object { $_.Split('.')[-1] } | Sort-Object -Unique
        $outputs | Where-Object { $_ -notin $samples.Keys } | Should -BeNullOrEmpty -Because 'ViewSamples.ps1 has a sample of every output type'
        foreach ($type in $outputs) {
            $texts = Show-View $type
            @($texts -match '(?m)^ *-+( +-+)* *$').Count | Should -BeGreaterThan 0 -Because "$type has a table"
            @($texts -match '(?m)^\w+ *: ').Count | Should -BeGreaterThan 0 -Because "$type has a list"
        }
    }

    It 'has an approved text for each type, and no other' -ForEach @{ types = $types } {
        (Get-ChildItem "$PSScriptRoot/Approved").BaseName | Sort-Object | Should -Be $types
    }
}
