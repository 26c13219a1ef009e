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

        It 'drafts in the language of the customer, as text and as HTML' {
            $draft = New-ResellerInvitation -CustomerName 'Kék Tó Kft.' -Culture 'hu-HU'
            $draft.Body | Should -Match 'Üdvözlettel'
            $draft.HtmlBody | Should -Match 'lang="hu'
        }

        It 'takes a list, and names the row that cannot be invited' {
            'CustomerName,Email', 'Red Hill Ltd,office@redhill.example', 'Bad Ltd,no address' | Set-Content "$TestDrive/prospects.csv" -Encoding utf8
            $drafts = @(Import-Csv "$TestDrive/prospects.csv" | New-ResellerInvitation -ErrorVariable failed -ErrorAction SilentlyContinue)
            @($drafts | ForEach-Object { $_.CustomerName }) | Should -Be 'Red Hill Ltd'
            "$($failed[0])" | Should -Match 'Row 2'
        }

        It 'does not invite a prospect twice' {
            $again = New-ResellerInvitation -CustomerName 'Silver Lake' -Domain 'silverlake.example' -WarningVariable warned -WarningAction SilentlyContinue
            $again | Should -BeNullOrEmpty
            @($warned).Count | Should -Be 1
        }

        It 'writes it to a file' {
            $null = $invitation | Export-ResellerInvitation -Path "$TestDrive/mails"
            @(Get-ChildItem "$TestDrive/mails" -Filter *.eml).Count | Should -Be 1
            (Get-ResellerInvitation $invitation.InvitationId).State | Should -Be 'Exported'
        }

        It 'sends it once' {
            $one = New-ResellerInvitation -CustomerName 'Red Hill Ltd' -Email 'office@redhill.example'
            $null = $one | Send-ResellerInvitation -Via Graph -From 'ada@andor.example'
            (Get-ResellerInvitation $one.InvitationId).State | Should -Be 'Sent'
            $null = $one | Send-ResellerInvitation -Via Graph -From 'ada@andor.example' -WarningVariable warned -WarningAction SilentlyContinue
            @($warned).Count | Should -Be 1
        }

        It 'withdraws it, and counts by channel' {
            $null = $invitation | Revoke-ResellerInvitation -WarningAction SilentlyContinue
            (Get-ResellerInvitation $invitation.InvitationId).State | Should -Be 'Withdrawn'
            (Measure-ResellerInvitation -By Channel | ForEach-Object { $_.Withdrawn }) | Should -Be 1
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

        It 'carries a plan out, once' {
            $plan = $ready | New-CustomerRemovalPlan -Path "$TestDrive/plan.json" -Reason 'The contract ended'
            $plan.Customers.Count | Should -Be 1
            $run = Invoke-CustomerRemovalPlan -Path "$TestDrive/plan.json" -Attest -Confirm:$false
            $run.State | Should -Be 'Done'
            $run.Removed | Should -Be 1
            @(Get-PartnerCustomer).Count | Should -Be 39
            (Invoke-CustomerRemovalPlan -Path "$TestDrive/plan.json" -Attest -Confirm:$false).RunId | Should -Be $run.RunId
            (Get-CustomerRemoval -RunId $run.RunId).Outcome | Should -Be 'Removed'
        }

        It 'refuses a plan that was edited' {
            $null = $ready | New-CustomerRemovalPlan -Path "$TestDrive/edited.json" -Reason 'The contract ended'
            $text = Get-Content "$TestDrive/edited.json" -Raw -Encoding utf8
            $text.Replace($ready.CustomerId, $blocked.CustomerId) | Set-Content "$TestDrive/edited.json" -Encoding utf8
            { Invoke-CustomerRemovalPlan -Path "$TestDrive/edited.json" -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RemovalPlanAltered,*'
            @(Get-PartnerCustomer).Count | Should -Be 40
        }
    }
}
