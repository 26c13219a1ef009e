# The smoke suite, the same for Windows PowerShell 5.1 and PowerShell 7.4 or newer. Needs Pester 5 and a build:
#   ./build.ps1 build; Invoke-Pester tests/Pester

BeforeAll {
    Import-Module "$PSScriptRoot/../../out/PartnerRelationships" -Force
}

AfterAll {
    Remove-Module PartnerRelationships
}

Describe 'Without a connection' {
    It 'says that there is none' {
        { Get-PartnerCustomer } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'explains the last error' {
        try { Get-PartnerCustomer } catch { $told = $_ | Resolve-PartnerCenterError }
        $told.ErrorId | Should -Be 'NotConnected'
        $told.RecommendedAction | Should -Match 'Connect-PartnerCenter'
    }
}

Describe 'Signing in' {
    BeforeAll {
        function New-Secret([string] $text) {
            $secret = [securestring]::new()
            $text.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
            $secret
        }

        $application = @{ TenantId = 'contoso.onmicrosoft.com'; ApplicationId = [guid]::NewGuid() }
    }

    It 'refuses a certificate that is not there' {
        { Connect-PartnerCenter @application -CertificateThumbprint '00112233445566778899' -ErrorAction Stop } | Should -Throw -ErrorId 'CertificateNotFound,*'
    }

    It 'refuses an application that proves itself in no way' {
        { Connect-PartnerCenter @application -RefreshToken (New-Secret 'refresh') -ErrorAction Stop } | Should -Throw -ErrorId 'ClientCredentialMissing,*'
    }

    It 'refuses to send a token in clear text' {
        { Connect-PartnerCenter -Endpoint 'http://partner.example/' -AccessToken (New-Secret 'token') -ErrorAction Stop } | Should -Throw -ErrorId 'InsecureEndpoint,*'
    }
}

Describe 'In a sandbox' {
    BeforeEach {
        $connection = Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Seed 7
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    Context 'Customers' {
        It 'connects' {
            $connection.Kind | Should -Be 'Sandbox'
            $connection.IsOpen | Should -BeTrue
        }

        It 'finds nothing wrong with it' {
            $findings = @(Test-PartnerCenterConnection)
            $findings.Count | Should -BeGreaterThan 10
            @($findings | Where-Object { $_.Outcome -eq 'Failed' }).Count | Should -Be 0
        }

        It 'lists everyone once' {
            $ids = Get-PartnerCustomer | ForEach-Object { $_.CustomerId } | Sort-Object -Unique
            @($ids).Count | Should -Be 40
        }

        It 'finds customers by the beginning of their name' {
            $one = @(Get-PartnerCustomer)[0]
            $found = Get-PartnerCustomer -Name ($one.Name.Substring(0, 4) + '*')
            @($found | ForEach-Object { $_.CustomerId }) | Should -Contain $one.CustomerId
        }
    }

    Context 'Invitations' {
        BeforeEach {
            $invitation = New-ResellerInvitation -CustomerName 'Silver Lake Ltd' -Domain 'silverlake.example'
        }

        It 'drafts one with a link in its text' {
            $invitation.State | Should -Be 'Drafted'
            $invitation.Body.Contains($invitation.Link.OriginalString) | Should -BeTrue
        }

        It 'refuses a text without the link, and keeps the draft' {
            { $invitation | Set-ResellerInvitation -Body 'Just call me.' -ErrorAction Stop } | Should -Throw -ErrorId 'LinkMissing,*'
            (Get-ResellerInvitation $invitation.InvitationId).Body | Should -Be $invitation.Body
        }

        It 'has the customer in the list once it accepted' {
            $customer = $invitation | Approve-ResellerInvitation -Confirm:$false
            (Get-PartnerCustomer -Name 'Silver Lake*').CustomerId | Should -Be $customer.CustomerId
            (Get-ResellerInvitation $invitation.InvitationId).State | Should -Be 'Accepted'
        }

        It 'accepts and keeps nothing with -WhatIf' {
            $invitation | Approve-ResellerInvitation -WhatIf
            New-ResellerInvitation -CustomerName 'Nobody Ltd' -WhatIf
            @(Get-PartnerCustomer).Count | Should -Be 40
            @(Get-ResellerInvitation).Count | Should -Be 1
        }
    }

    Context 'The ledger' {
        It 'tells what was done, and is whole' {
            $invitation = New-ResellerInvitation -CustomerName 'Silver Lake Ltd'
            $null = $invitation | Set-ResellerInvitation -Subject 'Work with us'
            @($invitation | Get-RelationshipEvent | ForEach-Object { $_.Kind }) | Should -Be 'InvitationDrafted', 'InvitationEdited'
            (Test-RelationshipLedger).IsIntact | Should -BeTrue
        }
    }

    Context 'Removal' {
        BeforeEach {
            $readiness = Get-PartnerCustomer | Get-CustomerRemovalReadiness
            $ready = @($readiness | Where-Object { $_.Verdict -eq 'Ready' })[0]
            $blocked = @($readiness | Where-Object { $_.Verdict -eq 'Blocked' })[0]
            $how = @{ Reason = 'The contract ended'; Attest = $true; Confirm = $false }
        }

        It 'names what stands in the way, and who must act' {
            $blocked.Blockers.Count | Should -BeGreaterThan 0
            $blocked.Blockers[0].Evidence | Should -Not -BeNullOrEmpty
            $blocked.Blockers[0].WhoMustAct | Should -Not -BeNullOrEmpty
            $ready.Blockers.Count | Should -Be 0
        }

        It 'is refused while something stands in the way' {
            { $blocked | Remove-CustomerRelationship @how -ErrorAction Stop } | Should -Throw -ErrorId 'RemovalBlocked,*'
            @(Get-PartnerCustomer).Count | Should -Be 40
        }

        It 'ends the relationship, and the customer is gone from the list' {
            $result = $ready | Remove-CustomerRelationship @how -PassThru
            $result.Outcome | Should -Be 'Removed'
            @(Get-PartnerCustomer | ForEach-Object { $_.CustomerId }) | Should -Not -Contain $ready.CustomerId
        }

        It 'removes nothing with -WhatIf' {
            $ready | Remove-CustomerRelationship @how -WhatIf -PassThru | Should -BeNullOrEmpty
            @(Get-PartnerCustomer).Count | Should -Be 40
        }
    }
}
