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

    It 'has an approved text for each type, and no other' -ForEach @{ types = $types } {
        (Get-ChildItem "$PSScriptRoot/Approved").BaseName | Sort-Object | Should -Be $types
    }
}
