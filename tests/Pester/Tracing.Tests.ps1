BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
    # Windows PowerShell has nothing to listen with.
    if ($PSVersionTable.PSEdition -eq 'Desktop') { return }
    # Compiled here, outside the module: it hears what the session's own System.Diagnostics.DiagnosticSource hears, and nothing else.
    Add-Type -TypeDefinition @'
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

public sealed class TraceEars : IDisposable
{
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new MeterListener();

    public TraceEars()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "PartnerRelationships" || source.Name == "Test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Spans.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "PartnerRelationships") listener.EnableMeasurementEvents(instrument); };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured.Enqueue(instrument.Name + " " + string.Join(" ", tags.ToArray().Select(tag => tag.Key + "=" + tag.Value))));
        meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = new ConcurrentQueue<Activity>();

    public ConcurrentQueue<string> Measured { get; } = new ConcurrentQueue<string>();

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }
}
'@ -ReferencedAssemblies System.Diagnostics.DiagnosticSource, System.Collections.Concurrent, System.Collections, System.Linq, System.Runtime, System.Memory, netstandard
    $source = [System.Diagnostics.ActivitySource]::new('Test')
}

Describe 'Tracing' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
    BeforeEach {
        $null = Connect-Sandbox
        $ready = Get-Ready
        $ears = [TraceEars]::new()
        $runbook = $source.StartActivity('runbook')
    }

    AfterEach {
        $runbook.Dispose()
        $ears.Dispose()
        Disconnect-PartnerCenter
    }

    It 'shows the requests of a listing below the span around it' {
        $null = Get-PartnerCustomer
        $requests = @($ears.Spans | Where-Object Kind -EQ Client)
        $requests.OperationName | Sort-Object -Unique | Should -Be 'GET /v1/customers'
        $requests.ParentId | Sort-Object -Unique | Should -Be $runbook.Id
        $one = $requests[0]
        $one.Source.Version | Should -Be "$((Get-Module PartnerRelationships).Version)"
        $one.GetTagItem('http.request.method') | Should -Be 'GET'
        $one.GetTagItem('server.address') | Should -Be 'sandbox.partnercenter.invalid'
        $one.GetTagItem('http.response.status_code') | Should -Be 200
        $one.Status | Should -Be 'Unset'
        $ears.Measured | Where-Object { $_ -like 'http.client.request.duration *url.template=/v1/customers *http.response.status_code=200' } | Should -Not -BeNullOrEmpty
    }

    It 'shows a request that fails as one that failed, without the id that was asked for' {
        $id = [guid]::NewGuid()
        $null = Get-PartnerCustomer -CustomerId $id -ErrorAction SilentlyContinue
        $failed = @($ears.Spans | Where-Object Status -EQ Error)[0]
        $failed.OperationName | Should -Be 'GET /v1/customers/{id}'
        $failed.GetTagItem('error.type') | Should -Be '404'
        "$($failed.TagObjects)" | Should -Not -Match $id
    }

    It 'shows a removal as a run with its customer, its steps, its requests and the commits of the ledger' {
        $null = $ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false
        $spans = @($ears.Spans)
        $run = @($spans | Where-Object OperationName -EQ 'run')[0]
        $customer = @($spans | Where-Object OperationName -EQ 'customer')[0]
        $customer.ParentSpanId | Should -Be $run.SpanId
        $customer.GetTagItem('partner_relationships.customer.id') | Should -Be "$($ready.CustomerId)"
        $customer.GetTagItem('partner_relationships.customer.outcome') | Should -Be 'Removed'
        $step = @($spans | Where-Object OperationName -EQ 'step RemoveRelationship')[-1]
        $step.ParentSpanId | Should -Be $customer.SpanId
        $step.GetTagItem('partner_relationships.step.state') | Should -Be 'Done'
        $patch = @($spans | Where-Object OperationName -EQ 'PATCH /v1/customers/{id}')[0]
        $patch.ParentSpanId | Should -Be $customer.SpanId
        $commits = @($spans | Where-Object OperationName -EQ 'ledger commit')
        $commits.Count | Should -BeGreaterThan 0
        $commits.TraceId.ToHexString() | Sort-Object -Unique | Should -Be $runbook.TraceId.ToHexString()
        $commits[0].GetTagItem('db.system.name') | Should -Be 'sqlite'
        foreach ($name in 'partner_relationships.customer.duration', 'partner_relationships.step.duration', 'db.client.operation.duration') {
            $ears.Measured | Where-Object { $_ -like "$name *" } | Should -Not -BeNullOrEmpty
        }
        "$($spans.TagObjects)" | Should -Not -Match ([regex]::Escape($ready.Name))
    }
}
