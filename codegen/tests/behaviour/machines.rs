//! Machines that are described by ec2Query.

use fixture_machines::Client;
use fixture_machines::error::{ProvideErrorMetadata, RequestId};
use fixture_machines::primitives::DateTime;
use fixture_machines::types::Filter;

use crate::server::Server;

const FIRST: &str = "<DescribeMachinesResponse xmlns=\"https://machines.example.com/2021-02-03\">\
    <requestId>id-1</requestId><machineSet><item><machineId>m-1</machineId><diskSet><item>d-1\
    </item><item>d-2</item></diskSet><made>2024-01-02T03:04:05Z</made></item></machineSet>\
    <nextToken>more</nextToken></DescribeMachinesResponse>";
const LAST: &str = "<DescribeMachinesResponse><machineSet><item><machineId>m-2</machineId></item>\
    </machineSet></DescribeMachinesResponse>";

#[tokio::test]
async fn a_form_has_the_names_of_this_protocol_and_its_lists_none() {
    let server = Server::start(&[(200, "", FIRST)]);
    let client = Client::from_conf(server.config());
    let filter = Filter::builder().name("tag").values("a b").values("c").build();
    let call = client.describe_machines().dry_run(true).filters(filter);
    let output = call.machine_ids("m-1").next_token("t").send().await.unwrap();
    let machine = &output.machines()[0];
    assert_eq!(machine.machine_id(), Some("m-1"));
    assert_eq!(machine.disks(), ["d-1", "d-2"]);
    assert_eq!(machine.made(), Some(&DateTime::from_secs(1_704_164_645)));
    assert_eq!(output.request_id(), Some("id-1"));
    let request = server.request();
    assert_eq!(request.line, "POST /");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(
        request.text(),
        "Action=DescribeMachines&Version=2021-02-03&DryRun=true&Filter.1.Name=tag\
         &Filter.1.Value.1=a%20b&Filter.1.Value.2=c&MachineId.1=m-1&Next=t"
    );
}

#[tokio::test]
async fn pages_go_on_to_the_last() {
    let server = Server::start(&[(200, "", FIRST), (200, "", LAST)]);
    let client = Client::from_conf(server.config());
    let items = client.describe_machines().into_paginator().items().send();
    let machines = items.try_collect().await.unwrap();
    let ids: Vec<_> = machines.iter().map(|machine| machine.machine_id()).collect();
    assert_eq!(ids, [Some("m-1"), Some("m-2")]);
    let requests = server.requests();
    assert_eq!(requests[0].text(), "Action=DescribeMachines&Version=2021-02-03");
    assert_eq!(requests[1].text(), "Action=DescribeMachines&Version=2021-02-03&Next=more");
}

#[tokio::test]
async fn an_error_is_the_first_of_a_list() {
    let body = "<Response><Errors><Error><Code>InvalidMachineID.NotFound</Code><Message>no m-1\
                </Message></Error></Errors><RequestID>id-2</RequestID></Response>";
    let server = Server::start(&[(400, "", body)]);
    let client = Client::from_conf(server.config());
    let error = client.describe_machines().machine_ids("m-1").send().await.unwrap_err();
    assert_eq!(error.code(), Some("InvalidMachineID.NotFound"));
    assert_eq!(error.request_id(), Some("id-2"));
    assert_eq!(
        error.to_string(),
        "Machines DescribeMachines: InvalidMachineID.NotFound: no m-1 (status 400, request id \
         id-2, 1 attempt)"
    );
    server.request();
}
