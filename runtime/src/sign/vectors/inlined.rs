//! A selection of the vectors, so that the project's own tests need no folder of data. Each test
//! names its vector.

use super::*;

const TOKEN: &str = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKW\
                     HGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4\
                     IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE\
                     8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yj\
                     c8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

/// get-vanilla
#[test]
fn a_bare_request_agrees() {
    assert_agrees(
        vector_params(),
        "GET / HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             /\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63",
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "e93c787ed7f371d5c6b165c1b38ede9550f4dce4144713e844b25b7192d3865d",
    );
}

/// get-header-value-trim
#[test]
fn header_values_are_trimmed() {
    assert_agrees(
        vector_params(),
        "GET / HTTP/1.1\n\
             Host:example.amazonaws.com\n\
             My-Header1: value1\n\
             My-Header2: \"a   b   c\"",
        "GET\n\
             /\n\n\
             host:example.amazonaws.com\n\
             my-header1:value1\n\
             my-header2:\"a b c\"\n\
             x-amz-date:20150830T123600Z\n\n\
             host;my-header1;my-header2;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "a726db9b0df21c14f559d0a978e563112acb1b9e05476f0a6a1c7d68f28605c7",
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        "e7bb0fd515e125e1aec2ecc4c0c17484fb06f6846b927c35e46005dd3df3acd4",
    );
}

/// get-header-key-duplicate
#[test]
fn values_of_one_header_are_joined_in_order() {
    assert_agrees(
        vector_params(),
        "GET / HTTP/1.1\n\
             Host:example.amazonaws.com\n\
             My-Header1:value2\n\
             My-Header1:value2\n\
             My-Header1:value1",
        "GET\n\
             /\n\n\
             host:example.amazonaws.com\n\
             my-header1:value2,value2,value1\n\
             x-amz-date:20150830T123600Z\n\n\
             host;my-header1;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "dc7f04a3abfde8d472b0ab1a418b741b7c67174dad1551b4117b15527fbe966c",
        "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
        "3349ee0b81b4b589da0ff28a395c3591e04de515651dd74f298fa992d1507a97",
    );
}

/// post-x-www-form-urlencoded
#[test]
fn a_body_and_its_hash_agree() {
    let mut params = vector_params();
    params.settings.content_sha256_header = true;
    assert_agrees(
        params,
        "POST / HTTP/1.1\n\
             Content-Type:application/x-www-form-urlencoded\n\
             Host:example.amazonaws.com\n\
             Content-Length:13\n\n\
             Param1=value1",
        "POST\n\
             /\n\n\
             content-length:13\n\
             content-type:application/x-www-form-urlencoded\n\
             host:example.amazonaws.com\n\
             x-amz-content-sha256:9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e\n\
             x-amz-date:20150830T123600Z\n\n\
             content-length;content-type;host;x-amz-content-sha256;x-amz-date\n\
             9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e",
        "b1edd1d03544c25390e32085d55b57acc9a3961bb59415ff86c45c3d89d16cfb",
        "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
        "89a40deed0f26f9461242825a082d2222717248abc7ab41f552ad84a94ad46e9",
    );
}

/// get-utf8
#[test]
fn a_path_beyond_ascii_agrees() {
    assert_agrees(
        vector_params(),
        "GET /ሴ HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             /%E1%88%B4\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "2a0a97d02205e45ce2e994789806b19270cfbbb0921b278ccf58f5249ac42102",
        "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
        "10eae3f14a260bd3911cc6d008d3c576d143b05b62f09782a7a4b37f52178e44",
    );
}

/// get-space-normalized
#[test]
fn a_space_in_the_path_agrees() {
    assert_agrees(
        vector_params(),
        "GET /example%20space/ HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             /example%20space/\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "63ee75631ed7234ae61b5f736dfc7754cdccfedbff4b5128a915706ee9390d86",
        "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
        "7a1f416954786484c9824d93c1f26ef64acb9b1b6c9154d08c9f07d0e394abf6",
    );
}

/// get-relative-normalized
#[test]
fn a_relative_path_is_normalized() {
    assert_agrees(
        vector_params(),
        "GET /example/.. HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             /\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63",
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "e93c787ed7f371d5c6b165c1b38ede9550f4dce4144713e844b25b7192d3865d",
    );
}

/// get-slashes-unnormalized
#[test]
fn an_unnormalized_path_stays() {
    let mut params = vector_params();
    params.settings.normalize_path = false;
    assert_agrees(
        params,
        "GET //example// HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             //example//\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "528ec3105ee1f34ab014bb0a1a45da0ed2742a4fea3555149e5b4d5d201eb240",
        "87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5",
        "822a5a9ba28072c5ab2bb4a6307d0c88276d40e49fec6b724c03fb4d4ba60fc2",
    );
}

/// get-vanilla-query-order-encoded
#[test]
fn a_query_is_sorted() {
    assert_agrees(
        vector_params(),
        "GET /?Param-3=Value3&Param=Value2&%E1%88%B4=Value1 HTTP/1.1\n\
             Host:example.amazonaws.com",
        "GET\n\
             /\n\
             %E1%88%B4=Value1&Param=Value2&Param-3=Value3\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "868294f5c38bd141c4972a373a76654f1418a8e4fc18b2e7903ae45e8ae0ec71",
        "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac",
        "c5f1848ceec943ac2ca68ee720460c23aaae30a2300586597ada94c4a65e4787",
    );
}

/// post-sts-header-before
#[test]
fn a_session_token_is_signed() {
    let mut params = vector_params();
    params.session_token = Some(TOKEN);
    assert_agrees(
        params,
        "POST / HTTP/1.1\n\
             Host:example.amazonaws.com",
        &format!(
            "POST\n\
             /\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\
             x-amz-security-token:{TOKEN}\n\n\
             host;x-amz-date;x-amz-security-token\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
        "c237e1b440d4c63c32ca95b5b99481081cb7b13c7e40434868e71567c1a882f6",
        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
        "46c2e3c63c1dbe7d39f8ada16fe7f001c1f56c5791441565323677f96308871c",
    );
}

/// post-sts-header-after
#[test]
fn a_session_token_is_left_out() {
    let mut params = vector_params();
    params.session_token = Some(TOKEN);
    params.settings.omit_session_token = true;
    assert_agrees(
        params,
        "POST / HTTP/1.1\n\
             Host:example.amazonaws.com",
        "POST\n\
             /\n\n\
             host:example.amazonaws.com\n\
             x-amz-date:20150830T123600Z\n\n\
             host;x-amz-date\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "553f88c9e4d10fc9e109e2aeb65f030801b70c2f6468faca261d401ae622fc87",
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "2ce6e6d2e0cf2f9d1b55fafec88cd20574c31dc2e7631979f71ba2310083e95b",
    );
}

fn assert_agrees(
    params: SigningParams<'_>,
    request: &str,
    canonical: &str,
    canonical_hash: &str,
    signature: &str,
    query_signature: &str,
) {
    let to_sign = format!(
        "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/service/aws4_request\n\
         {canonical_hash}"
    );
    let case = Case {
        name: "inlined",
        request,
        params,
        header: Expected {
            canonical: Some(canonical),
            to_sign: Some(&to_sign),
            signature: Some(signature),
        },
        query: Some(Expected { signature: Some(query_signature), ..Default::default() }),
    };
    assert_eq!(case.differences(), [""; 0]);
}
