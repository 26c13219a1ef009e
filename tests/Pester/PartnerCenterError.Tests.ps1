BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCenterError' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'explains the error of a catch block' {
        try { Get-PartnerCustomer }
        catch [PartnerRelationships.NotConnectedException] { $told = $_ | Resolve-PartnerCenterError }
        $told.ErrorId | Should -Be 'NotConnected'
        $told.RecommendedAction | Should -Match 'Connect-PartnerCenter'
    }

    It 'explains what a pipeline complained of, with its customer' {
        $null = Connect-Sandbox
        $stranger = [guid]::NewGuid()
        Get-PartnerCustomer -CustomerId $stranger -ErrorVariable failed -ErrorAction SilentlyContinue
        $told = $failed | Resolve-PartnerCenterError
        $told.ErrorId | Should -Be 'CustomerNotFound'
        $told.Target | Should -Match $stranger
    }

    It 'leaves a stranger''s error alone' {
        try { Get-Item "$TestDrive/nothing" -ErrorAction Stop } catch { $told = $_ | Resolve-PartnerCenterError }
        $told.IsOurs | Should -BeFalse
        $told.RecommendedAction | Should -BeNullOrEmpty
    }

    It 'explains the error inside what -Parallel and thread jobs wrap' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
        $module = "$PSScriptRoot/../../out/PartnerRelationships"
        $ErrorActionPreference = 'Continue'
        $parallel = 1 | ForEach-Object -Parallel { Import-Module $using:module; Get-PartnerCustomer -ErrorAction Stop } 2>&1
        $job = Start-ThreadJob { Import-Module $using:module; $null = Connect-PartnerCenter -Sandbox; Get-PartnerCustomer ([guid]::NewGuid()) -ErrorAction Stop }
        $threads = $job | Receive-Job -Wait 2>&1
        ($parallel | Resolve-PartnerCenterError).ErrorId | Sort-Object -Unique | Should -Be 'NotConnected'
        ($threads | Resolve-PartnerCenterError).ErrorId | Sort-Object -Unique | Should -Be 'CustomerNotFound'
    }
}
