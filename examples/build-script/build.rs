//! Generates the client of `model/lighthouse.json` as a module, without the operation that this
//! program does not call.

fn main() {
    tinsmith_codegen::Builder::new()
        .model("model/lighthouse.json")
        .operations(["ListLamps", "SwitchLamp"])
        .run_in_build_script();
}
